package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Loaded;
import cachinglab.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Invalidation on reading: what is found is asked whether it still counts.
class FreshnessCheckIT {

    private final AtomicLong oldest = new AtomicLong();
    private final Events events = new Events();
    private final long key = Item.newKey();
    private final LoadingCache<Long, Optional<Item>> cache =
            new LoadingCache<>(
                    Instance.one()
                            .cache(
                                    Item.SPEC.servedIf(
                                            it -> it.orElseThrow().version() >= oldest.get()),
                                    events),
                    missing -> Item.version(oldest.get()));

    @Test
    void whatDoesNotCountAnyMoreIsLoadedAgain() {
        oldest.set(1);
        cache.get(key);
        assertThat(cache.get(key).hit()).isTrue();
        oldest.set(2);
        assertThat(cache.get(key).value()).isEqualTo(Item.version(2));
        assertThat(cache.get(key).hit()).isTrue();
        assertThat(events.told()).containsExactly("miss", "stored", "hit", "miss", "stored", "hit");
    }

    @Test
    void alsoAmongMany() {
        oldest.set(1);
        cache.getAll(List.of(key));
        oldest.set(2);
        assertThat(cache.getAll(List.of(key)).value()).containsExactly(Item.version(2));
    }

    /// What would be loaded is older.
    @Test
    void aWriteThatIsNotInTheDatabaseYetCounts() {
        var instance = Instance.one();
        instance.redis().setex(Item.nameOf(key), 60, instance.encode(Item.version(1)));
        oldest.set(2);
        assertThat(cache.get(key)).isEqualTo(new Loaded<>(Item.version(1), true));
    }

    @Test
    void whoDoesNotAskIsServedIt() {
        lease(Instance.one().items().find(key)).fill(Item.version(1));
        oldest.set(2);
        assertHit(Instance.one().items().find(key), Item.version(1));
    }
}
