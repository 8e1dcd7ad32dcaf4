package cachinglab.cache;

import static cachinglab.cache.Setting.within;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How long things are cached and how long anybody waits, under `cache.*`. Durations are at least a
/// millisecond and at most a year; a bad value stops the start and is named.
///
/// @param timeToLive of entities
/// @param listTimeToLive of pages of lists
/// @param negativeTimeToLive of the knowledge that something does not exist
/// @param jitter the part of a time to live, 0 to 0.5, that is left to chance, so that what was
///     cached together does not expire together
/// @param maxEntryBytes an entry above this is served but not stored
/// @param leaseTime after which a reader or writer that died no longer blocks its key; must be more
///     than any database call may take
/// @param loadWait how long a reader waits for another's load before it loads by itself; may be 0
/// @param commandTimeout how long any one Redis command may take
/// @param slowCommand from when on a command is slow: when nearly all are, the circuit breaker opens;
///     and all that a command may take once it is open
/// @param fallbackTimeToLive of entries kept in the process while Redis is out; zero for none: they
///     know nothing of the writes of other instances
/// @param fallbackEntries at most, in each cache
/// @param required whether the service is unready while its cache is out, and not only slower
@Context
@ConfigurationProperties("cache")
public record CacheSettings(
        @Bindable(defaultValue = "1h") Duration timeToLive,
        @Bindable(defaultValue = "5m") Duration listTimeToLive,
        @Bindable(defaultValue = "60s") Duration negativeTimeToLive,
        @Bindable(defaultValue = "0.1") double jitter,
        @Bindable(defaultValue = "1048576") int maxEntryBytes,
        @Bindable(defaultValue = "10s") Duration leaseTime,
        @Bindable(defaultValue = "2s") Duration loadWait,
        @Bindable(defaultValue = "500ms") Duration commandTimeout,
        @Bindable(defaultValue = "200ms") Duration slowCommand,
        @Bindable(defaultValue = "0s") Duration fallbackTimeToLive,
        @Bindable(defaultValue = "1000") int fallbackEntries,
        @Bindable(defaultValue = "false") boolean required) {

    static final Duration SHORTEST = Duration.ofMillis(1);
    static final Duration LONGEST = Duration.ofDays(366);

    public CacheSettings {
        within("cache.time-to-live", timeToLive, SHORTEST, LONGEST);
        within("cache.list-time-to-live", listTimeToLive, SHORTEST, LONGEST);
        within("cache.negative-time-to-live", negativeTimeToLive, SHORTEST, LONGEST);
        within("cache.jitter", jitter, 0.0, 0.5);
        within("cache.max-entry-bytes", maxEntryBytes, 1024, 512 * 1024 * 1024);
        within("cache.lease-time", leaseTime, SHORTEST, LONGEST);
        within("cache.load-wait", loadWait, Duration.ZERO, LONGEST);
        within("cache.command-timeout", commandTimeout, SHORTEST, LONGEST);
        within("cache.slow-command", slowCommand, SHORTEST, LONGEST);
        within("cache.fallback-time-to-live", fallbackTimeToLive, Duration.ZERO, LONGEST);
        within("cache.fallback-entries", fallbackEntries, 1, 1_000_000);
    }
}
