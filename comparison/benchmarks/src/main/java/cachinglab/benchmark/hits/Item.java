package cachinglab.benchmark.hits;

import cachinglab.benchmark.shop.Row;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// What is cached: a product with the services' fields, each with a name of its own.
@Serdeable
public record Item(
        long id, String name, BigDecimal price, String category, long version, Instant updatedAt) {

    /// The items have ids of their own, which the services' sample data has not.
    static final long FIRST = 10_001;

    static final long LAST = 11_000;

    static Item of(long id) {
        var row = row(id);
        return new Item(
                row.id(),
                row.name(),
                row.price(),
                row.category(),
                row.version(),
                Instant.parse(row.updatedAt()));
    }

    /// All of them, for a table.
    static List<Row> rows() {
        return LongStream.rangeClosed(FIRST, LAST).mapToObj(Item::row).toList();
    }

    private static Row row(long id) {
        return Row.of(id, id);
    }
}
