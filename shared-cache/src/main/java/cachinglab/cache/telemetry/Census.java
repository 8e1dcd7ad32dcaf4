package cachinglab.cache.telemetry;

import static java.util.stream.Collectors.groupingBy;

import cachinglab.cache.redis.KeySample;
import cachinglab.cache.redis.Keyspace;
import cachinglab.cache.redis.Redis;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds out how many entries each cache has in Redis, and how much memory they take. Its work is
/// bounded, whatever is in there: it looks at some ten thousand keys, weighs a few entries of each
/// cache, and does so at most once a second, however many ask.
@Singleton
public final class Census {

    /// The owner of keys that belong to no cache.
    private static final String NOBODY = "";

    private static final int WEIGHED = 20;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Redis redis;
    private final Keyspace keyspace;
    private final Telemetry telemetry;
    private final Clock clock;
    private @Nullable Long last;

    Census(Redis redis, Keyspace keyspace, Telemetry telemetry, MeterRegistry meters) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.telemetry = telemetry;
        this.clock = meters.config().clock();
    }

    /// For the meters.
    @Scheduled(fixedDelay = "1m", initialDelay = "10s")
    void takeOnSchedule() {
        take();
    }

    /// Unless there was one just now.
    public synchronized void take() {
        long now = clock.monotonicTime();
        if (last != null && now - last < PAUSE) {
            return;
        }
        last = now;
        try {
            count();
        } catch (RedisException outage) {
            telemetry.caches().values().forEach(cache -> cache.resize(null));
        }
    }

    private void count() {
        KeySample sample = keyspace.sample();
        Map<String, List<String>> byCache =
                sample.keys().stream().collect(groupingBy(this::ownerOf));
        telemetry
                .caches()
                .forEach((name, cache) ->
                        cache.resize(size(byCache.getOrDefault(name, List.of()), sample)));
    }

    private CacheSize size(List<String> keys, KeySample sample) {
        long entries = sample.extrapolate(keys.size());
        return new CacheSize(entries, Math.round(entries * weigh(keys)), sample.isComplete());
    }

    /// The bytes that each of these takes on average, as far as a few of them tell.
    private double weigh(List<String> keys) {
        List<RedisFuture<Long>> answers =
                keys.stream().limit(WEIGHED).map(redis.commands()::memoryUsage).toList();
        return answers.stream()
                .map(redis::await)
                .filter(Objects::nonNull) // it has expired
                .mapToLong(Long::longValue)
                .average()
                .orElse(0);
    }

    /// The cache with the longest name that fits: an entry of `product:list` is none of `product`.
    private String ownerOf(String key) {
        return telemetry.caches().keySet().stream()
                .filter(cache -> keyspace.isEntry(cache, key))
                .max(Comparator.comparingInt(String::length))
                .orElse(NOBODY);
    }
}
