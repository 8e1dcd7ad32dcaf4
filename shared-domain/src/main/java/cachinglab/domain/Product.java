package cachinglab.domain;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;

/// A thing on sale.
@Serdeable
@MappedEntity("product")
public record Product(
        @Id long id,
        String name,
        BigDecimal price,
        String category,
        long version,
        Instant updatedAt)
        implements Entity {}
