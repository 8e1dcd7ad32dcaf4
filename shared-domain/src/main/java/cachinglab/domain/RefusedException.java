package cachinglab.domain;

/// A write that did not happen, for a reason the client can understand; nothing was changed.
public abstract sealed class RefusedException extends RuntimeException
        permits NotFoundException, VersionConflictException, DuplicateException {

    RefusedException(String message) {
        super(message);
    }
}
