package cachinglab.strategy.backlog;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How writes wait and are flushed, under `write-behind.*`.
///
/// @param flushInterval the pause between two flushes: how far PostgreSQL lags behind when idle
/// @param batchSize writes taken from the stream at once, and flushed in one transaction
/// @param maxBacklog writes that may wait; beyond that, new ones are refused with 503
/// @param claimAfter how long a write may be in the hands of one flusher before another takes over
/// @param drainTimeout how long a service that is stopped goes on flushing
@ConfigurationProperties("write-behind")
public record BacklogSettings(
        @Bindable(defaultValue = "200ms") Duration flushInterval,
        @Bindable(defaultValue = "500") @Min(1) @Max(5000) int batchSize,
        @Bindable(defaultValue = "100000") @Min(1) long maxBacklog,
        @Bindable(defaultValue = "10s") Duration claimAfter,
        @Bindable(defaultValue = "8s") Duration drainTimeout) {}
