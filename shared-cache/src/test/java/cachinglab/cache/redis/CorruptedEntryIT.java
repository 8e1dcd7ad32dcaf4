package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Cache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be read is a miss that heals itself.
class CorruptedEntryIT {

    private final Instance instance = Instance.one();
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = instance.items(events);
    private final long key = Item.newKey();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "{}",
                "null",
                "{\"version\":1,\"expires\":1,\"value\":{\"name\":\"cut o",
                "{\"version\":1,\"expires\":1,\"value\":{\"name\":\"cut off\",\"version\":1}",
                "{\"version\":1,\"expires\":1,\"value\":\"another shape\"}",
                "{\"version\":1,\"expires\":1,\"value\":[]}",
                "{\"version\":1,\"expires\":1,\"value\":{\"name\":\"n\",\"version\":\"one\"}}",
                "{\"version\":1,\"expires\":1,\"value\":{\"title\":\"older\",\"version\":1}}",
                "{\"version\":1,\"expires\":1,\"value\":{\"name\":null,\"version\":1}}",
                "{\"version\":1,\"expires\":1,\"value\":{\"name\":\"unversioned\"}}",
                "{\"version\":1,\"expires\":1,\"value\":{\"name\":\"refused\",\"version\":-1}}",
                "{\"value\":{\"name\":\"another order\",\"version\":1},\"version\":1}",
                "\u0000\ufffd"
            })
    void whatIsNoEntryIsAMissThatHealsItself(String text) {
        instance.redis().setex(Item.nameOf(key), 60, text);
        lease(cache.find(key)).fill(Item.version(1));
        assertHit(cache.find(key), Item.version(1));
        assertThat(events.told()).containsExactly("corrupted", "miss", "stored", "hit");
    }

    @Test
    void amongManyTooItIsAMissThatHealsItself() {
        instance.redis().setex(Item.nameOf(key), 60, "garbage");
        fillAll();
        assertHit(cache.find(key), Item.version(1));
        assertThat(events.told()).containsExactly("corrupted", "miss", "stored", "hit");
    }

    @Test
    void whatIsNoTextIsAMissThatHealsItself() {
        instance.redis().rpush(Item.nameOf(key), "a list");
        lease(cache.find(key)).fill(Item.version(1));
        assertHit(cache.find(key), Item.version(1));
        assertThat(events.told()).containsExactly("corrupted", "miss", "stored", "hit");
    }

    /// MGET says of a list that there is nothing, so nobody can count it.
    @Test
    void amongManyWhatIsNoTextIsAMissThatHealsItself() {
        instance.redis().rpush(Item.nameOf(key), "a list");
        fillAll();
        assertHit(cache.find(key), Item.version(1));
        assertThat(events.told()).containsExactly("miss", "stored", "hit");
    }

    @Test
    void whatHealedMeanwhileIsAHit() throws Exception {
        instance.redis().setex(Item.nameOf(key), 60, "garbage");
        var lease = lease(cache.find(key));
        var waiting = Asking.start(Instance.other().items(), key).awaitPolling();
        lease.fill(Item.version(1));
        assertHit(waiting.answer(), Item.version(1));
    }

    private void fillAll() {
        try (var lookups = cache.findAll(List.of(key))) {
            lookups.fill(missing -> Map.of(key, Item.version(1)));
        }
    }
}
