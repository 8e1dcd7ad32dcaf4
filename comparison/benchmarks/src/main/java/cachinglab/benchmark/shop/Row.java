package cachinglab.benchmark.shop;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/// A product, as the services know it; as JSON it is as long as theirs.
///
/// @param updatedAt as JSON and PostgreSQL understand it
@Serdeable
public record Row(
        long id, String name, BigDecimal price, String category, long version, String updatedAt) {

    private static final BigDecimal PRICE = new BigDecimal("129.99");
    private static final String CATEGORY = "Electronics";
    private static final String TIME = "2026-01-01T00:00:00.123456Z";

    public static Row of(long id, long version) {
        return new Row(id, name(version), PRICE, CATEGORY, version, TIME);
    }

    /// What a product is called in this version: of the same length in each.
    public static String name(long version) {
        return "Product, version " + (1_000_000_000 + version);
    }
}
