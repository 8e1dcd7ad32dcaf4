package cachinglab.strategy.backlog;

import cachinglab.cache.Expiries;
import cachinglab.domain.EntityType;
import io.micronaut.context.annotation.Context;

/// Stops the start of a service in which reading an entry would give it a time to live: one that
/// waits for PostgreSQL must have none.
@Context
final class PendingEntries {

    PendingEntries(Expiries expiries) {
        check(expiries, EntityType.PRODUCT);
        check(expiries, EntityType.USER);
    }

    private static void check(Expiries expiries, EntityType<?> type) {
        if (expiries.of(type.name()).slides()) {
            throw new IllegalArgumentException(
                    "cache.expiry.%s.time-to-idle is not for write-behind, whose entries may wait for PostgreSQL for longer."
                            .formatted(type.name()));
        }
    }
}
