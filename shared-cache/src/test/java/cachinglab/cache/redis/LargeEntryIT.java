package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Cache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// An entry above the limit is served and not stored.
class LargeEntryIT {

    private static final Instance NARROW = Instance.with(Map.of("cache.max-entry-bytes", "1024"));
    private static final Optional<Item> LARGE = Optional.of(new Item("x".repeat(1024), 2));

    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = NARROW.items(events);
    private final long key = Item.newKey();

    @AfterAll
    static void close() {
        NARROW.close();
    }

    @Test
    void itIsServedAndNotStored() {
        assertThat(lease(cache.find(key)).fill(LARGE)).isEqualTo(LARGE);
        assertThat(events.told()).containsExactly("miss", "tooLarge");
        assertMiss(cache.find(key));
    }

    @Test
    void upToTheLimitItIsStored() {
        String rest = NARROW.encode(Optional.of(new Item("", 1)));
        int expires = "1767225600000".length() - 1;
        var justFits = Optional.of(new Item("x".repeat(1024 - rest.length() - expires), 1));
        lease(cache.find(key)).fill(justFits);
        assertHit(cache.find(key), justFits);
        assertThat(NARROW.redis().strlen(Item.nameOf(key))).isEqualTo(1024);
    }

    @Test
    void whoJoinedItsLoadGetsIt() throws Exception {
        var lease = lease(cache.find(key));
        var joiner = Asking.start(cache, key).awaitJoined();
        lease.fill(LARGE);
        assertHit(joiner.answer(), LARGE);
    }

    @Test
    void amongManyItIsServedAndNotStored() {
        try (var lookups = cache.findAll(List.of(key))) {
            lookups.fill(missing -> Map.of(key, LARGE));
            assertThat(lookups.values()).containsExactly(LARGE);
        }
        assertThat(events.told()).containsExactly("miss", "tooLarge");
        assertMiss(cache.find(key));
    }

    @Test
    void aWriteOfItRemovesTheOldEntry() {
        lease(cache.find(key)).fill(Item.version(1));
        var writer = cache.intend(key);
        writer.declare();
        writer.put(LARGE);
        assertThat(events.told()).containsExactly("miss", "stored", "tooLarge");
        assertMiss(cache.find(key));
    }
}
