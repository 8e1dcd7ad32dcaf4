package cachinglab.cache.keyvalue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Operations that are collected first and sent all at once: one round trip for all. They are done
/// in their order, and it is no transaction: the commands of others may come between, and if one
/// fails, the others are done all the same.
///
/// For one thread, and once.
public final class Batch<V> {

    /// So that neither side has to hold more than this many answers for the other.
    static final int MOST = 1000;

    private final Store<V> store;
    private final Duration timeToLive;
    private final List<Supplier<Answer<Reply<V>>>> operations = new ArrayList<>();

    Batch(Store<V> store, Duration timeToLive) {
        this.store = store;
        this.timeToLive = timeToLive;
    }

    public Batch<V> get(String key) {
        return add(key, () -> store.get(key).map(Reply.Value::new));
    }

    public Batch<V> exists(String key) {
        return add(key, () -> store.exists(key).map(Reply.Existence::new));
    }

    public Batch<V> set(String key, V value) {
        return set(key, value, timeToLive);
    }

    /// @throws ValueTooLargeException as [KeyValues#set(String, Object, Duration)]
    public Batch<V> set(String key, V value, Duration timeToLive) {
        byte[] json = store.encode(value);
        KeyValues.checked(timeToLive);
        return add(key, () -> store.set(key, json, timeToLive).map(ok -> new Reply.Stored<>()));
    }

    public Batch<V> delete(String key) {
        return add(
                key,
                () -> store.delete(List.of(key)).map(removed -> new Reply.Deleted<>(removed > 0)));
    }

    /// Sends all, and returns the answers in the order of the operations.
    ///
    /// @throws io.lettuce.core.RedisException if one of them failed, or Redis is out
    public List<Reply<V>> send() {
        List<Answer<Reply<V>>> answers = operations.stream().map(Supplier::get).toList();
        operations.clear();
        return answers.stream().map(Answer::await).toList();
    }

    private Batch<V> add(String key, Supplier<Answer<Reply<V>>> operation) {
        if (operations.size() == MOST) {
            throw new IllegalStateException("A batch has at most " + MOST + " operations.");
        }
        store.check(key);
        operations.add(operation);
        return this;
    }
}
