package cachinglab.strategy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheLoader;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.redis.Caches;
import cachinglab.cache.redis.Changes;
import cachinglab.cache.redis.Redis;
import cachinglab.domain.Entity;
import cachinglab.domain.EntityType;
import cachinglab.domain.Product;
import cachinglab.domain.Query;
import cachinglab.domain.Store;
import cachinglab.domain.User;
import cachinglab.domain.keys.Keys;
import cachinglab.domain.persistence.Repository;
import cachinglab.strategy.backlog.Acceptor;
import cachinglab.strategy.backlog.Backlog;
import cachinglab.strategy.backlog.BacklogSettings;
import cachinglab.strategy.backlog.Settlement;
import cachinglab.strategy.flush.Backoff;
import cachinglab.strategy.flush.Table;
import cachinglab.strategy.flush.Target;
import cachinglab.strategy.flush.Tombstones;
import cachinglab.strategy.ids.IdReserves;
import cachinglab.strategy.replay.Replay;
import cachinglab.strategy.unique.Claims;
import cachinglab.strategy.unique.UniqueEmails;
import cachinglab.strategy.unique.Uniqueness;
import io.micronaut.context.annotation.Context;
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
    private final Changes changes;
    private final ObjectMapper json;
    private final BacklogSettings settings;
    private final CacheListener listener;
    private final IdReserves ids;
    private final Backoff backoff;

    StrategyFactory(
            Caches caches,
            Keys keys,
            Clock clock,
            Redis redis,
            Changes changes,
            ObjectMapper json,
            BacklogSettings settings,
            CacheListener listener,
            IdReserves ids,
            Backoff backoff) {
        this.caches = caches;
        this.keys = keys;
        this.clock = clock;
        this.redis = redis;
        this.changes = changes;
        this.json = json;
        this.settings = settings;
        this.listener = listener;
        this.ids = ids;
        this.backoff = backoff;
    }

    @Context // with its caches before the server starts, and with ids in reserve
    Store<Product> products(Repository<Product> repository) {
        return strategy(EntityType.PRODUCT, "product_id", repository, Uniqueness.none());
    }

    @Context // with its caches before the server starts, and with ids in reserve
    Store<User> users(Repository<User> repository, Uniqueness<User> emails) {
        return strategy(EntityType.USER, "app_user_id", repository, emails);
    }

    @Singleton
    Uniqueness<User> emails(Repository<User> repository) {
        var claims = new Claims(redis, email -> keys.unique(EntityType.USER, email));
        return new UniqueEmails(claims, entities(EntityType.USER, repository), repository);
    }

    @Singleton
    Target<Product> flushedProducts(Settlement settlement) {
        return target(EntityType.PRODUCT, Table.PRODUCTS, settlement, Uniqueness.none());
    }

    @Singleton
    Target<User> flushedUsers(Settlement settlement, Uniqueness<User> emails) {
        return target(EntityType.USER, Table.USERS, settlement, emails);
    }

    @Singleton
    Replay<Product> replayedProducts(Repository<Product> repository, Tombstones tombstones) {
        return replay(
                EntityType.PRODUCT, Table.PRODUCTS, repository, Uniqueness.none(), tombstones);
    }

    @Singleton
    Replay<User> replayedUsers(
            Repository<User> repository, Uniqueness<User> emails, Tombstones tombstones) {
        return replay(EntityType.USER, Table.USERS, repository, emails, tombstones);
    }

    private <E extends Entity> Store<E> strategy(
            EntityType<E> type,
            String sequence,
            Repository<E> repository,
            Uniqueness<E> uniqueness) {
        var entities = entities(type, repository);
        return new Strategy<>(
                entities,
                new LoadingCache<>(lists(type), repository::list),
                backlog(type),
                new Acceptor<>(entities, backoff::untilNext),
                uniqueness,
                ids.of(sequence, repository::nextId),
                clock);
    }

    private <E extends Entity> Target<E> target(
            EntityType<E> type, Table<E> table, Settlement settlement, Uniqueness<E> uniqueness) {
        return new Target<>(type, table, lists(type), settlement, uniqueness, json);
    }

    private <E extends Entity> Replay<E> replay(
            EntityType<E> type,
            Table<E> table,
            Repository<E> repository,
            Uniqueness<E> uniqueness,
            Tombstones tombstones) {
        var acceptor = new Acceptor<>(entities(type, repository), backoff::untilNext);
        return new Replay<>(type, table, backlog(type), acceptor, uniqueness, tombstones, json);
    }

    private <E extends Entity> Backlog<E> backlog(EntityType<E> type) {
        return new Backlog<>(type, redis, changes, keys, json, settings, listener);
    }

    private <E extends Entity> LoadingCache<Long, Optional<E>> entities(
            EntityType<E> type, Repository<E> repository) {
        Cache<Long, Optional<E>> entities =
                caches.create(
                        CacheSpec.of(
                                type.name(),
                                type.type(),
                                id -> keys.entity(type, id),
                                Entity::version));
        return new LoadingCache<>(entities, CacheLoader.of(repository::find, repository::findEach));
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
