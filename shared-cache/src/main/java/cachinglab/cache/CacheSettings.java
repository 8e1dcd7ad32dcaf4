package cachinglab.cache;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How long things are cached and how long anybody waits, under `cache.*`.
///
/// @param timeToLive of entities
/// @param listTimeToLive of pages of lists
/// @param negativeTimeToLive of the knowledge that something does not exist
/// @param jitter the part of a time to live, 0 to 0.5, that is left to chance, so that what was
///     cached together does not expire together
/// @param maxEntryBytes an entry above this is served but not stored
/// @param leaseTime after which a reader or writer that died no longer blocks its key; must be more
///     than any database call may take
/// @param loadWait how long a reader waits for another's load before it loads by itself
/// @param commandTimeout how long any one Redis command may take
@ConfigurationProperties("cache")
public record CacheSettings(
        @Bindable(defaultValue = "1h") Duration timeToLive,
        @Bindable(defaultValue = "5m") Duration listTimeToLive,
        @Bindable(defaultValue = "60s") Duration negativeTimeToLive,
        @Bindable(defaultValue = "0.1") @DecimalMin("0") @DecimalMax("0.5") double jitter,
        @Bindable(defaultValue = "1048576") @Min(1024) @Max(536870912) int maxEntryBytes,
        @Bindable(defaultValue = "10s") Duration leaseTime,
        @Bindable(defaultValue = "2s") Duration loadWait,
        @Bindable(defaultValue = "500ms") Duration commandTimeout) {}
