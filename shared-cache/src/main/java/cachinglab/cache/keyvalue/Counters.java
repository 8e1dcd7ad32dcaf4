package cachinglab.cache.keyvalue;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.redis.Script;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.List;

/// Numbers in Redis that any number of threads and instances count at the same time, and no count
/// is lost or given twice. Each lives for a while from its first count on: for a limit of so many a
/// minute, say.
///
/// When Redis is out, every operation throws a [io.lettuce.core.RedisException], as those of
/// [KeyValues] do. What was to be counted then may be counted, or not: do not count again where
/// once too often is worse than once too few.
public final class Counters {

    private static final Script INCREMENT = Script.beside(Counters.class, "increment.lua");

    private final Store<Long> store;

    Counters(Store<Long> store) {
        this.store = store;
    }

    /// Returns how many it is now. A counter that begins so lives until it is deleted.
    public long increment(String key) {
        return increment(key, 1);
    }

    /// @param by may be negative
    public long increment(String key, long by) {
        return store.increment(key, by).await();
    }

    /// @param timeToLive from the first count on; those that follow do not change it
    public long increment(String key, long by, Duration timeToLive) {
        byte[] life = bytes(KeyValues.checked(timeToLive).toMillis());
        Answer<Long> count = store.run(INCREMENT, ScriptOutputType.INTEGER, key, bytes(by), life);
        return count.then(it -> store.countPut()).await();
    }

    /// 0 if nobody has counted yet.
    public long get(String key) {
        return store.get(key).await().orElse(0L);
    }

    /// Returns whether there was such a counter.
    public boolean delete(String key) {
        return store.delete(List.of(key)).await() > 0;
    }
}
