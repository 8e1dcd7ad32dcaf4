package cachinglab.cache.redis;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheSettings;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.outage.Outbox;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Makes caches.
@Singleton
public final class Caches {

    private final Redis redis;
    private final Keyspace keyspace;
    private final ObjectMapper json;
    private final CacheSettings settings;
    private final Outbox outbox;
    private final CacheListener listener;

    Caches(
            Redis redis,
            Keyspace keyspace,
            ObjectMapper json,
            CacheSettings settings,
            Outbox outbox,
            CacheListener listener) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.json = EntryJson.of(json);
        this.settings = settings;
        this.outbox = outbox;
        this.listener = listener;
    }

    public <K, V> Cache<K, V> create(CacheSpec<K, V> spec) {
        var entries = entries(spec);
        var lists = Optional.ofNullable(spec.invalidates()).map(keyspace::tag);
        return new RedisCache<>(
                spec,
                entries,
                new Coalescing<>(spec.name(), entries, settings.loadWait(), listener),
                new Writers(redis, lists, outbox, settings.leaseTime()),
                new Fallback<>(spec.name(), settings, listener),
                listener);
    }

    private <V> Entries<V> entries(CacheSpec<?, V> spec) {
        var tag = spec.tag();
        return new Entries<>(
                spec,
                redis,
                tag == null ? null : keyspace.tag(tag),
                new EntryCodec<>(spec, json),
                tag == null ? TimeToLive.ofEntities(settings) : TimeToLive.ofLists(settings),
                settings,
                listener,
                Clock.systemUTC());
    }
}
