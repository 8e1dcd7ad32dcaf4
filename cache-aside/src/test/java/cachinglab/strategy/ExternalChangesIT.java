package cachinglab.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Guarantee G15: what somebody else writes into the table is seen when the entry has expired.
class ExternalChangesIT {

    @Test
    void aRowChangedPastTheServiceIsSeenAfterItsTimeToLiveAndNotBefore() {
        try (var brief = instance("300ms");
                var lasting = instance("1h")) {
            long soon = cached(brief);
            long late = cached(lasting);
            changeBehindItsBack(brief, soon);
            changeBehindItsBack(brief, late);

            await().until(() -> read(brief, soon).equals("new"));
            assertThat(read(lasting, late)).isEqualTo("old");
        }
    }

    private static long cached(ApplicationContext instance) {
        var table = table(instance);
        long id = table.insert(draft("old").toEntity(table.nextId(), 1, Instant.EPOCH)).id();
        assertThat(read(instance, id)).isEqualTo("old");
        return id;
    }

    private static void changeBehindItsBack(ApplicationContext instance, long id) {
        table(instance).update(draft("new").toEntity(id, 0, Instant.EPOCH), OptionalLong.empty());
    }

    private static String read(ApplicationContext instance, long id) {
        return store(instance).find(id).data().orElseThrow().name();
    }

    private static ProductDraft draft(String name) {
        return new ProductDraft(name, BigDecimal.ONE, "External");
    }

    private static ApplicationContext instance(String timeToLive) {
        return ApplicationContext.run(Map.of("cache.time-to-live", timeToLive));
    }

    @SuppressWarnings("unchecked")
    private static Store<Product> store(ApplicationContext instance) {
        return instance.getBean(Argument.of(Store.class, Product.class));
    }

    @SuppressWarnings("unchecked")
    private static Repository<Product> table(ApplicationContext instance) {
        return instance.getBean(Argument.of(Repository.class, Product.class));
    }
}
