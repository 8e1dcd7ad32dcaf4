package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Cache;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever is evicted by pattern, nothing beyond the service's own keys is, and no pending write.
class KeyspaceIT {

    /// All that SCAN takes for more than a letter.
    private static final String PREFIX = "key*[s]p?ce\\";

    private final Instance instance = Instance.with(Map.of("strategy.name", PREFIX));
    private final Keyspace keyspace = instance.bean(Keyspace.class);
    private final RedisCommands<String, String> redis = instance.redis();

    @AfterEach
    void close() {
        redis.del(
                PREFIX + ":product:pending",
                PREFIX + ":kv:session:1",
                "keyXsp?ce\\:product:1",
                "keys:product:1");
        instance.close();
    }

    @Test
    void whatMatchesIsRemovedAndCounted() {
        cached(PREFIX + ":product:1", PREFIX + ":product:2", PREFIX + ":user:1");
        assertThat(keyspace.evict("product:*")).isEqualTo(2);
        assertThat(redis.exists(PREFIX + ":product:1", PREFIX + ":product:2")).isZero();
        assertThat(keyspace.evict("*")).isEqualTo(1);
        assertThat(keyspace.evict("*")).isZero();
    }

    @Test
    void aPatternIsOneOfScan() {
        cached(PREFIX + ":product:1", PREFIX + ":product:22", PREFIX + ":product:3");
        assertThat(keyspace.evict("product:?")).isEqualTo(2);
        assertThat(keyspace.evict("product:[0-2]*")).isEqualTo(1);
    }

    @Test
    void ofManyNoneIsForgotten() {
        cached(
                IntStream.range(0, 2000)
                        .mapToObj(id -> PREFIX + ":product:" + id)
                        .toArray(String[]::new));
        assertThat(keyspace.evict("*")).isEqualTo(2000);
    }

    @Test
    void whatIsNotUnderTheOwnPrefixStays() {
        cached("keyXsp?ce\\:product:1", "keys:product:1");
        assertThat(keyspace.evict("*")).isZero();
        assertThat(redis.exists("keyXsp?ce\\:product:1", "keys:product:1")).isEqualTo(2);
    }

    @Test
    void aWriteThatIsNotInTheDatabaseYetStays() {
        redis.set(PREFIX + ":product:pending", "without a time to live");
        assertThat(keyspace.evict("*")).isZero();
        assertThat(redis.exists(PREFIX + ":product:pending")).isEqualTo(1);
    }

    /// A session is no copy of anything.
    @Test
    void aKeyValueStays() {
        cached(PREFIX + ":kv:session:1", PREFIX + ":kvs:1");
        assertThat(keyspace.evict("*")).isEqualTo(1);
        assertThat(keyspace.evict("kv:*")).isZero();
        assertThat(redis.exists(PREFIX + ":kv:session:1")).isEqualTo(1);
    }

    /// Otherwise what it loaded before would be there after.
    @Test
    void aReaderOnItsWayCannotFillAfterwards() {
        Cache<Long, Optional<Item>> items = Instance.one().items();
        long key = Item.newKey();
        var lease = lease(items.find(key));
        Instance.one().bean(Keyspace.class).evict("item:" + key + "*");
        lease.fill(Item.version(1));
        assertThat(Instance.one().entry(key)).isEmpty();
    }

    private void cached(String... keys) {
        for (String key : keys) {
            redis.setex(key, 60, "");
        }
    }
}
