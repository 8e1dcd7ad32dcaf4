package cachinglab.domain;

/// A value that must be unique is taken.
public final class DuplicateException extends RuntimeException {

    public DuplicateException(String what) {
        super(what);
    }
}
