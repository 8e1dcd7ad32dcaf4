package cachinglab.benchmark.micronaut;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;

/// A thing on sale, with the fields it has in the services.
@Serdeable
record Product(
        long id, String name, BigDecimal price, String category, long version, Instant updatedAt) {}
