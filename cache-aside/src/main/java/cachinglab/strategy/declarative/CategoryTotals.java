package cachinglab.strategy.declarative;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/// What the products of a category come to.
///
/// @param products how many there are
/// @param total of their prices
@Serdeable
record CategoryTotals(String category, long products, BigDecimal total) {}
