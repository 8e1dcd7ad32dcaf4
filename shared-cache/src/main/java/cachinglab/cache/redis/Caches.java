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
        var entries =
                new Entries<>(
                        spec,
                        redis,
                        spec.tag() == null ? null : keyspace.tag(spec.tag()),
                        Optional.ofNullable(spec.invalidates()).map(keyspace::tag),
                        outbox,
                        new EntryCodec<>(spec, json),
                        spec.tag() == null
                                ? TimeToLive.ofEntities(settings)
                                : TimeToLive.ofLists(settings),
                        settings,
                        listener,
                        Clock.systemUTC());
        var coalescing = new Coalescing<>(spec.name(), entries, settings.loadWait(), listener);
        return new RedisCache<>(spec, entries, coalescing, listener);
    }
}
