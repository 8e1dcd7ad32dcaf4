package cachinglab.cache.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheSettings;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiries;
import cachinglab.cache.outage.Outbox;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One instance of a service, with its own connection to the Redis it shares with the others.
final class Instance implements AutoCloseable {

    static final String PREFIX = "test";

    private final ApplicationContext context;

    private Instance(ApplicationContext context) {
        this.context = context;
    }

    /// @param settings `cache.*` and others, as in a properties file
    static Instance with(Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putIfAbsent("strategy.name", PREFIX);
        return new Instance(ApplicationContext.run(properties));
    }

    /// The instance most tests use, with the settings as they come.
    static Instance one() {
        return Shared.ONE;
    }

    /// Another instance of the same service.
    static Instance other() {
        return Shared.OTHER;
    }

    Cache<Long, Optional<Item>> items() {
        return items(new Events());
    }

    Cache<Long, Optional<Item>> items(CacheListener listener) {
        return cache(Item.SPEC, listener);
    }

    <K, V> Cache<K, V> cache(CacheSpec<K, V> spec, CacheListener listener) {
        return caches(bean(ObjectMapper.class), listener).create(spec);
    }

    Caches caches(ObjectMapper json, CacheListener listener) {
        return new Caches(
                context.getBean(Redis.class),
                context.getBean(NearCaches.class),
                context.getBean(Changes.class),
                context.getBean(Keyspace.class),
                json,
                context.getBean(CacheSettings.class),
                context.getBean(Expiries.class),
                context.getBean(Outbox.class),
                listener);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// The connection its caches use.
    StatefulRedisConnection<?, ?> connection() {
        return context.getBean(StatefulRedisConnection.class, Qualifiers.byName("cache"));
    }

    /// Commands that pass the caches by, on a connection of their own.
    @SuppressWarnings("unchecked")
    RedisCommands<String, String> redis() {
        return context.getBean(StatefulRedisConnection.class).sync();
    }

    /// What lies in the cache under a key of [Item#SPEC], looked at without touching its lease.
    Optional<Entry<Optional<Item>>> entry(long key) {
        String text = redis().get(Item.nameOf(key));
        return text == null ? Optional.empty() : Optional.of(decode(text));
    }

    String encode(Optional<Item> value) {
        long version = value.map(Item::version).orElse(0L);
        return new String(codec().encode(new Entry<>(version, 0, 0, null, value)), UTF_8);
    }

    private Entry<Optional<Item>> decode(String text) {
        try {
            return codec().decode(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EntryCodec<Optional<Item>> codec() {
        return new EntryCodec<>(Item.SPEC, EntryJson.of(bean(ObjectMapper.class)));
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        /// A machine that builds is slow, and that is no outage.
        private static final Map<String, String> PATIENT =
                Map.of("cache.command-timeout", "5s", "cache.slow-command", "5s");

        static final Instance ONE = with(PATIENT);
        static final Instance OTHER = with(PATIENT);
    }
}
