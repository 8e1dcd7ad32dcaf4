package cachinglab.strategy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.redis.Caches;
import cachinglab.domain.Entity;
import cachinglab.domain.EntityType;
import cachinglab.domain.Product;
import cachinglab.domain.Query;
import cachinglab.domain.Store;
import cachinglab.domain.User;
import cachinglab.domain.keys.Keys;
import cachinglab.domain.persistence.Repository;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Puts the strategy between the web layer and the tables.
@Factory
final class StrategyFactory {

    private final Caches caches;
    private final Keys keys;
    private final Clock clock;

    StrategyFactory(Caches caches, Keys keys, Clock clock) {
        this.caches = caches;
        this.keys = keys;
        this.clock = clock;
    }

    @Context // with its caches, before the server starts
    Store<Product> products(Repository<Product> repository) {
        return strategy(EntityType.PRODUCT, repository);
    }

    @Context // with its caches, before the server starts
    Store<User> users(Repository<User> repository) {
        return strategy(EntityType.USER, repository);
    }

    private <E extends Entity> Store<E> strategy(EntityType<E> type, Repository<E> repository) {
        return new Strategy<>(repository, entities(type), lists(type), clock);
    }

    private <E extends Entity> Cache<Long, Optional<E>> entities(EntityType<E> type) {
        return caches.create(
                CacheSpec.of(
                        type.name(),
                        type.type(),
                        id -> keys.entity(type, id),
                        Entity::version,
                        type.name()));
    }

    private <E extends Entity> Cache<Query, List<E>> lists(EntityType<E> type) {
        return caches.create(
                CacheSpec.listsOf(
                        type.name() + ":list",
                        type.type(),
                        query -> keys.list(type, query),
                        type.name()));
    }
}
