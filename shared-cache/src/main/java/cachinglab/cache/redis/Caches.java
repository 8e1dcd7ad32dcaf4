package cachinglab.cache.redis;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheSettings;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiries;
import cachinglab.cache.Expiry;
import cachinglab.cache.outage.Outbox;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Makes caches. Have them made before the server starts: then what is set for none of them is noticed.
@Singleton
public final class Caches {

    private static final Clock CLOCK = Clock.systemUTC();

    private final ConcurrentMap<String, CacheSpec<?, ?>> specs = new ConcurrentHashMap<>();
    private final Redis redis;
    private final NearCaches nearCaches;
    private final Changes changes;
    private final Keyspace keyspace;
    private final ObjectMapper json;
    private final CacheSettings settings;
    private final Expiries expiries;
    private final Outbox outbox;
    private final CacheListener listener;

    Caches(
            Redis redis,
            NearCaches nearCaches,
            Changes changes,
            Keyspace keyspace,
            ObjectMapper json,
            CacheSettings settings,
            Expiries expiries,
            Outbox outbox,
            CacheListener listener) {
        this.redis = redis;
        this.nearCaches = nearCaches;
        this.changes = changes;
        this.keyspace = keyspace;
        this.json = EntryJson.of(json);
        this.settings = settings;
        this.expiries = expiries;
        this.outbox = outbox;
        this.listener = listener;
    }

    public <K, V> Cache<K, V> create(CacheSpec<K, V> spec) {
        return create(
                spec,
                spec.tag() == null ? expiries.of(spec.name()) : expiries.ofLists(spec.name()));
    }

    /// The name in Redis of a thing, if there is a cache of such things by their ids.
    @SuppressWarnings("unchecked") // those of single things have ids for keys
    public Optional<String> nameOf(String cache, long id) {
        return Optional.ofNullable(specs.get(cache))
                .filter(spec -> spec.tag() == null)
                .map(spec -> ((CacheSpec<Long, ?>) spec).key().apply(id));
    }

    /// The same, with an expiry of its own.
    public <K, V> Cache<K, V> create(CacheSpec<K, V> spec, Expiry expiry) {
        specs.put(spec.name(), spec);
        var tag = spec.tag() == null ? null : keyspace.tag(spec.tag());
        var codec = new EntryCodec<>(spec, json);
        var readings =
                new Readings<>(
                        spec,
                        redis,
                        tag,
                        codec,
                        expiry,
                        new Freshness(expiry, CLOCK, TimeToLive.CHANCE),
                        listener);
        var entries = new Entries<>(spec, redis, tag, codec, expiry, settings, CLOCK);
        var flights = new Flights<V>();
        var lists = Optional.ofNullable(spec.invalidates()).map(keyspace::tag);
        var near =
                new Near<K, V>(
                        tag == null && nearCaches.settings().enabled(),
                        nearCaches,
                        readings,
                        CLOCK);
        nearCaches.add(near);
        return new RedisCache<>(
                spec,
                near,
                readings,
                entries,
                new Coalescing<>(
                        spec.name(), readings, entries, flights, settings.loadWait(), listener),
                new Refreshing<>(spec.name(), entries, flights, CLOCK, listener),
                new Writers(redis, lists, outbox, settings.leaseTime()),
                new Fallback<>(spec.name(), settings, listener),
                changes,
                listener);
    }
}
