package cachinglab.strategy.declarative;

import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The totals cached by an annotation. What is left to say is in the settings: that they carry the tag
/// of products, so that whoever writes a product outdates them. Whether an answer came from the cache
/// nobody here can tell.
@Singleton
class AnnotatedTotals {

    private final TotalsTable table;

    AnnotatedTotals(TotalsTable table) {
        this.table = table;
    }

    @Cacheable(cacheNames = "category-totals", atomic = true)
    Optional<CategoryTotals> find(String category) {
        return table.find(category);
    }
}
