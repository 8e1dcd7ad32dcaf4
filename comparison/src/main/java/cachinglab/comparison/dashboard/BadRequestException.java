package cachinglab.comparison.dashboard;

/// What a client asked for makes no sense, in one sentence.
final class BadRequestException extends RuntimeException {

    BadRequestException(String sentence) {
        super(sentence);
    }
}
