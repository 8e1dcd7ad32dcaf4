package cachinglab.cache.keyvalue;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.redis.EntryJson;
import cachinglab.cache.redis.Redis;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;

/// Makes stores. Make each once: their meters have the store's name.
@Singleton
public final class Stores {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final Redis redis;
    private final String prefix;
    private final ObjectMapper json;
    private final CacheSettings settings;
    private final MeterRegistry meters;

    Stores(
            Redis redis,
            @Property(name = "strategy.name") String prefix,
            ObjectMapper json,
            CacheSettings settings,
            MeterRegistry meters) {
        this.redis = redis;
        this.prefix = prefix;
        this.json = EntryJson.of(json);
        this.settings = settings;
        this.meters = meters;
    }

    /// @param name in keys and meters: small letters, digits, hyphens
    /// @param timeToLive of values that are set without a word about it
    public <V> KeyValues<V> values(String name, Argument<V> type, Duration timeToLive) {
        return new KeyValues<>(store(name, type), timeToLive, settings);
    }

    /// @param name as of values
    public Counters counters(String name) {
        return new Counters(store(name, Argument.of(Long.class)));
    }

    private <V> Store<V> store(String name, Argument<V> type) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A store is named in small letters, digits and hyphens, and not " + name);
        }
        var counts = new Counts();
        new StoreMeters(name, counts).bindTo(meters);
        return new Store<>(
                new StoreKeys(prefix, name),
                new Line(redis, counts),
                new ValueCodec<>(type, json, settings.maxEntryBytes()),
                counts);
    }
}
