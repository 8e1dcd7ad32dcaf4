package cachinglab.testing.history;

/// One operation on one key, as its client saw it.
///
/// @param kind what it was
/// @param client who did it, for people
/// @param value what was written or read; no two writes write the same, but deletes do: [#ABSENT]
/// @param version what the service numbered it, or [#UNNUMBERED]
/// @param invoked when the client asked, in the nanoseconds of [History#now()]
/// @param completed when it knew the answer; [#NEVER] if it never did
public record Operation(
        Kind kind,
        String client,
        long key,
        String value,
        long version,
        long invoked,
        long completed) {

    /// What there is after a delete. A key that was deleted is never used again.
    public static final String ABSENT = "absent";

    public static final long UNNUMBERED = 0;
    public static final long NEVER = Long.MAX_VALUE;

    /// Deletion comes after every version.
    private static final long LAST = Long.MAX_VALUE;

    /// What an operation does to its key.
    public enum Kind {
        READ,
        WRITE
    }

    public Operation {
        version = value.equals(ABSENT) ? LAST : version;
    }

    public boolean isWrite() {
        return kind == Kind.WRITE;
    }

    /// Whether its client knows that it happened. If not, it may have, or still may at any time.
    public boolean isAcknowledged() {
        return completed != NEVER;
    }

    boolean isNumbered() {
        return version != UNNUMBERED;
    }

    /// `12.345 to 13.456 ms  client-3  wrote v5 "w17"`
    @Override
    public String toString() {
        var end = isAcknowledged() ? "%.3f ms".formatted(completed / 1e6) : "? (no answer)";
        var number = isNumbered() && version != LAST ? "v" + version + " " : "";
        return "%11.3f to %-14s %-12s %s %s%s"
                .formatted(
                        invoked / 1e6, end, client, isWrite() ? "wrote" : "read ", number, value);
    }
}
