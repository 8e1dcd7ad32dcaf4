package cachinglab.comparison;

/// What keeps the lab from doing what it was asked, in one sentence for the person who asked.
public final class LabException extends RuntimeException {

    private final String sentence;

    public LabException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public LabException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
