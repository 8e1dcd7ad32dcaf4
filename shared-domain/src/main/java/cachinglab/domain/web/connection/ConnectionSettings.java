package cachinglab.domain.web.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// Limits of connections, under `connections.*`. A bad value stops the start and is named.
///
/// @param most how many may be open at once
/// @param requestTimeout from the first byte of a request to its answer; some are cut off after
///     half of it
@Context
@ConfigurationProperties("connections")
public record ConnectionSettings(
        @Bindable(defaultValue = "2000") int most,
        @Bindable(defaultValue = "30s") Duration requestTimeout) {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(1);

    public ConnectionSettings {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "connections.most must be 1 or more, but is %s.".formatted(most));
        }
        if (requestTimeout.compareTo(SHORTEST) < 0 || requestTimeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "connections.request-timeout must be from %s to %s, but is %s."
                            .formatted(SHORTEST, LONGEST, requestTimeout));
        }
    }
}
