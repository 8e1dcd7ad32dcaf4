package cachinglab.benchmark.hits;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;

/// What is cached: a thing on sale, as the shop has it.
@Serdeable
public record Item(
        long id, String name, BigDecimal price, String category, long version, Instant updatedAt) {

    /// As many as every reader has, from 0.
    static final int COUNT = 1000;

    private static final Instant CHANGED = Instant.parse("2026-01-01T12:30:15.123456Z");

    static Item of(long id) {
        return new Item(
                id, "Laptop Pro " + id, new BigDecimal("1299.99"), "Electronics", 1, CHANGED);
    }
}
