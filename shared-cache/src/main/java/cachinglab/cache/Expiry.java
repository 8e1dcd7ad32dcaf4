package cachinglab.cache;

import java.time.Duration;

/// How long the entries of one cache live, and what may be served after that.
///
/// @param timeToLive after which an entry is loaded again: how long a change made past this service
///     may stay unseen
/// @param negativeTimeToLive of the knowledge that something does not exist; zero if that is not to be
///     remembered
/// @param jitter the part of either, 0 to 0.5, that is left to chance
/// @param timeToIdle an entry that nobody reads for this long goes; zero where reading has no effect
/// @param staleWhileRevalidate for how long after its time an entry is served at once, while one
///     reader loads it again in the background (RFC 5861)
/// @param staleIfError for how long after its time an entry is served if it cannot be loaded
///     (RFC 5861)
/// @param earlyRefresh how eagerly an entry is loaded again before its time: the β of XFetch
///     ("Optimal Probabilistic Cache Stampede Prevention", VLDB 2015). 1 is the paper's own, more
///     refreshes earlier; 0 is not at all
public record Expiry(
        Duration timeToLive,
        Duration negativeTimeToLive,
        double jitter,
        Duration timeToIdle,
        Duration staleWhileRevalidate,
        Duration staleIfError,
        double earlyRefresh) {

    /// Entries that are the truth until they go.
    public static Expiry fixed(Duration timeToLive, Duration negativeTimeToLive, double jitter) {
        return new Expiry(
                timeToLive,
                negativeTimeToLive,
                jitter,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                0);
    }

    /// Whether reading an entry prolongs its life.
    public boolean slides() {
        return timeToIdle.isPositive();
    }

    /// For how long after its time an entry may be of use.
    public Duration afterlife() {
        return staleWhileRevalidate.compareTo(staleIfError) > 0
                ? staleWhileRevalidate
                : staleIfError;
    }

    /// Whether an entry that is found must be looked at, for it may not count any more.
    public boolean ages() {
        return slides() || afterlife().isPositive() || earlyRefresh > 0;
    }
}
