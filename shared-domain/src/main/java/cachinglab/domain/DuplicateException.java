package cachinglab.domain;

/// A value that must be unique is taken.
public final class DuplicateException extends RefusedException {

    public DuplicateException(String what) {
        super(what);
    }
}
