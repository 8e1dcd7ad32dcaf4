package cachinglab.cache.redis;

/// How long an entry lives.
///
/// @param millis for which it is the truth; 0 if it is not to be stored
/// @param kept for how many milliseconds Redis keeps it
public record Life(long millis, long kept) {

    /// When it ends.
    public long end(long now) {
        return now + millis;
    }
}
