package cachinglab.comparison;

/// What keeps the lab from doing what it was asked, in one sentence for the person who asked.
public final class LabException extends RuntimeException {

    public LabException(String sentence) {
        super(sentence);
    }

    public LabException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
