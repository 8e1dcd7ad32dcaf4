package cachinglab.strategy.declarative;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Loaded;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;
import cachinglab.cache.Lookup.Stale;
import cachinglab.cache.redis.Caches;
import cachinglab.domain.Answer;
import cachinglab.domain.EntityType;
import cachinglab.domain.keys.Keys;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.type.GenericArgument;
import java.util.Optional;

/// The totals cached step by step, as the strategy does it. They carry the tag of the lists of products,
/// so whoever writes a product outdates them, before the commit.
@Context
final class ExplicitTotals {

    private final TotalsTable table;
    private final Cache<String, Optional<CategoryTotals>> cache;

    ExplicitTotals(TotalsTable table, Caches caches, Keys keys) {
        this.table = table;
        this.cache =
                caches.create(
                        new CacheSpec<>(
                                "product:totals",
                                new GenericArgument<Optional<CategoryTotals>>() {},
                                category -> keys.totals(EntityType.PRODUCT, category),
                                totals -> 0,
                                Optional.empty(),
                                null,
                                EntityType.PRODUCT.name(),
                                null));
    }

    Answer<Optional<CategoryTotals>> find(String category) {
        return switch (cache.find(category)) {
            case Hit<Optional<CategoryTotals>>(var totals) -> Answer.fromCache(totals);
            case Stale<Optional<CategoryTotals>>(var refresh) ->
                    answer(refresh.by(() -> table.find(category)));
            case Miss<Optional<CategoryTotals>>(var lease) -> {
                try (lease) {
                    yield Answer.fromDatabase(lease.fill(table.find(category)));
                }
            }
        };
    }

    private static <T> Answer<T> answer(Loaded<T> loaded) {
        return loaded.hit()
                ? Answer.fromCache(loaded.value())
                : Answer.fromDatabase(loaded.value());
    }
}
