package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheLoader;
import cachinglab.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Many entries in one round trip.
class BulkIT {

    private final Instance instance = Instance.one();
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = instance.items(events);
    private final Cache<Long, Optional<Item>> other = Instance.other().items();
    private final long first = Item.newKey();
    private final long second = Item.newKey();
    private final long third = Item.newKey();

    @Test
    void hitsCostOneCommand() {
        cached(first, second, third);
        var commands =
                Commands.during(
                        () -> cache.findAll(List.of(first, second, third)), instance.redis());
        assertThat(commands).isEqualTo(Map.of("mget", 1));
    }

    @Test
    void valuesComeInTheOrderAskedForAndEachOnce() {
        cached(first, second, third);
        try (var lookups = cache.findAll(List.of(third, first, third, second, first))) {
            assertThat(lookups.allHit()).isTrue();
            assertThat(lookups.values()).containsExactly(of(third), of(first), of(second));
        }
    }

    @Test
    void whatIsMissingIsLoadedInOneCall() {
        cached(second);
        List<Collection<Long>> loads = new ArrayList<>();
        try (var lookups = cache.findAll(List.of(third, second, first))) {
            assertThat(lookups.allHit()).isFalse();
            lookups.fill(missing -> {
                loads.add(missing);
                return load(missing);
            });
            assertThat(lookups.values()).containsExactly(of(third), of(second), of(first));
        }
        assertThat(loads).containsExactly(List.of(third, first));
        assertThat(events.count("hit")).isEqualTo(1);
        assertThat(events.count("miss")).isEqualTo(3); // one to cache the second
    }

    @Test
    void whatWasLoadedIsAHit() {
        new LoadingCache<>(cache, CacheLoader.of(BulkIT::of, BulkIT::load))
                .getAll(List.of(first, second));
        assertHit(cache.find(first), of(first));
        assertHit(other.find(second), of(second));
    }

    @Test
    void ofNothingAllIsThere() {
        try (var lookups = cache.findAll(List.of())) {
            lookups.fill(missing -> {
                throw new AssertionError("nothing to load");
            });
            assertThat(lookups.allHit()).isTrue();
            assertThat(lookups.values()).isEmpty();
        }
    }

    @Test
    void aWriteVoidsTheLeaseOfItsKeyOnly() {
        try (var lookups = cache.findAll(List.of(first, second))) {
            lookups.fill(missing -> {
                other.evict(first);
                return load(missing);
            });
        }
        assertMiss(cache.find(first));
        assertHit(cache.find(second), of(second));
        assertThat(events.count("rejected")).isEqualTo(1);
        assertThat(events.count("stored")).isEqualTo(1);
    }

    @Test
    void whatAnotherReaderLoadsIsLoadedAndNotStored() {
        try (var lease = lease(other.find(first));
                var lookups = cache.findAll(List.of(first, second))) {
            lookups.fill(BulkIT::load);
            assertThat(lookups.values()).containsExactly(of(first), of(second));
            assertThat(instance.entry(first)).isEmpty();
            lease.fill(of(first));
        }
        assertHit(cache.find(first), of(first));
        assertHit(cache.find(second), of(second));
    }

    @Test
    void whoClosesWithoutAFillFreesAllKeys() {
        cache.findAll(List.of(first, second)).close();
        assertThat(instance.redis().exists(Item.leaseOf(first), Item.leaseOf(second))).isZero();
    }

    @Test
    void aLoaderThatThrowsFreesAllKeys() {
        CacheLoader<Long, Optional<Item>> failing =
                it -> {
                    throw new IllegalStateException("no database");
                };
        var loading = new LoadingCache<>(cache, failing);
        assertThatThrownBy(() -> loading.getAll(List.of(first, second))).hasMessage("no database");
        assertThat(instance.redis().exists(Item.leaseOf(first), Item.leaseOf(second))).isZero();
    }

    private void cached(long... keys) {
        for (long key : keys) {
            lease(cache.find(key)).fill(of(key));
        }
    }

    private static Map<Long, Optional<Item>> load(Collection<Long> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key, BulkIT::of));
    }

    private static Optional<Item> of(long key) {
        return Item.version(key);
    }
}
