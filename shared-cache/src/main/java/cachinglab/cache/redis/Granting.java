package cachinglab.cache.redis;

/// The answer to a reader who asks for a lease.
enum Granting {
    /// A writer is about to commit: pass the cache by.
    WRITING,
    /// Another reader has it: wait.
    LEASED,
    /// There is an entry meanwhile: look.
    FOUND,
    GRANTED;

    /// The answers of lease.lua.
    static Granting of(long answer) {
        return values()[Math.toIntExact(answer) + 2];
    }
}
