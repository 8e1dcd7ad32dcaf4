package cachinglab.domain;

/// The entity is not in the version the writer expected: somebody else wrote it meanwhile.
public final class VersionConflictException extends RefusedException {

    public VersionConflictException(long id, long expected, long actual) {
        super("%d is in version %d, not %d.".formatted(id, actual, expected));
    }
}
