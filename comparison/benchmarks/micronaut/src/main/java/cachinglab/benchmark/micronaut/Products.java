package cachinglab.benchmark.micronaut;

import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;

/// The products, cached by their ids. Hits are what is measured: where a miss finds one is no matter.
@Singleton
class Products {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00.123456Z");

    @Cacheable("micronaut")
    Product find(long id) {
        return new Product(id, "Laptop Pro", new BigDecimal("1299.99"), "Electronics", 1, MADE);
    }
}
