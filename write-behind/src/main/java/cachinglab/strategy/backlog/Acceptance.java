package cachinglab.strategy.backlog;

/// What became of a write that was offered to the backlog.
public sealed interface Acceptance {

    /// It is in the cache and in the backlog, in this version.
    record Accepted(long version) implements Acceptance {}

    /// The cache does not know what is there now: load it, then offer again.
    record Unknown() implements Acceptance {}

    /// There is nothing to replace or delete.
    record Absent() implements Acceptance {}

    /// Not the version expected, but this one.
    record Conflict(long actual) implements Acceptance {}

    /// Too many writes are waiting.
    record Full() implements Acceptance {}
}
