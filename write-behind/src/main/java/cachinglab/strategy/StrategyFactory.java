package cachinglab.strategy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.redis.Caches;
import cachinglab.cache.redis.Redis;
import cachinglab.domain.Entity;
import cachinglab.domain.EntityType;
import cachinglab.domain.Product;
import cachinglab.domain.Query;
import cachinglab.domain.Store;
import cachinglab.domain.User;
import cachinglab.domain.keys.Keys;
import cachinglab.domain.persistence.Repository;
import cachinglab.strategy.backlog.Backlog;
import cachinglab.strategy.backlog.BacklogSettings;
import cachinglab.strategy.backlog.Settlement;
import cachinglab.strategy.flush.Table;
import cachinglab.strategy.flush.Target;
import cachinglab.strategy.unique.Claims;
import cachinglab.strategy.unique.UniqueEmails;
import cachinglab.strategy.unique.Uniqueness;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Puts the strategy between the web layer and the tables.
@Factory
final class StrategyFactory {

    private final Caches caches;
    private final Keys keys;
    private final Clock clock;
    private final Redis redis;
    private final ObjectMapper json;
    private final BacklogSettings settings;
    private final CacheListener listener;

    StrategyFactory(
            Caches caches,
            Keys keys,
            Clock clock,
            Redis redis,
            ObjectMapper json,
            BacklogSettings settings,
            CacheListener listener) {
        this.caches = caches;
        this.keys = keys;
        this.clock = clock;
        this.redis = redis;
        this.json = json;
        this.settings = settings;
        this.listener = listener;
    }

    @Singleton
    Store<Product> products(Repository<Product> repository) {
        return strategy(EntityType.PRODUCT, repository, Uniqueness.none());
    }

    @Singleton
    Store<User> users(Repository<User> repository) {
        var users = new LoadingCache<>(entities(EntityType.USER), repository::find);
        var claims = new Claims(redis, email -> keys.unique(EntityType.USER, email));
        var emails = new UniqueEmails(claims, users, repository);
        return strategy(EntityType.USER, repository, emails);
    }

    @Singleton
    Target<Product> flushedProducts(Settlement settlement) {
        var lists = lists(EntityType.PRODUCT);
        return new Target<>(EntityType.PRODUCT, Table.PRODUCTS, lists, settlement, json);
    }

    @Singleton
    Target<User> flushedUsers(Settlement settlement) {
        var lists = lists(EntityType.USER);
        return new Target<>(EntityType.USER, Table.USERS, lists, settlement, json);
    }

    private <E extends Entity> Store<E> strategy(
            EntityType<E> type, Repository<E> repository, Uniqueness<E> uniqueness) {
        var backlog = new Backlog<>(type, redis, keys, json, settings, listener);
        return new Strategy<>(repository, entities(type), lists(type), backlog, uniqueness, clock);
    }

    private <E extends Entity> Cache<Long, Optional<E>> entities(EntityType<E> type) {
        return caches.create(
                CacheSpec.of(
                        type.name(), type.type(), id -> keys.entity(type, id), Entity::version));
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
