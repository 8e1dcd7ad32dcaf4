package cachinglab.cache.keyvalue;

import cachinglab.cache.keyvalue.Counts.Event;
import cachinglab.cache.redis.Script;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The commands of one store. Each method sends one and does not wait for the answer, so that many
/// can share a round trip.
final class Store<V> {

    static final byte[] NOTHING = {};

    /// What begins with this is no value: somebody computes it. No JSON begins so.
    static final String CLAIM = "?";

    private final StoreKeys keys;
    private final Line line;
    private final ValueCodec<V> codec;
    private final Counts counts;

    Store(StoreKeys keys, Line line, ValueCodec<V> codec, Counts counts) {
        this.keys = keys;
        this.line = line;
        this.codec = codec;
        this.counts = counts;
    }

    Answer<Optional<V>> get(String key) {
        Answer<byte[]> answer = line.send(it -> it.get(keys.name(key)));
        return textOf(answer).map(this::find);
    }

    Answer<Map<String, V>> getAll(List<String> wanted) {
        Answer<List<KeyValue<String, byte[]>>> answer =
                line.send(it -> it.mget(keys.names(wanted)));
        return answer.map(texts -> findAll(wanted, texts));
    }

    Answer<Boolean> exists(String key) {
        Answer<byte[]> start = line.send(it -> it.getrange(keys.name(key), 0, 0));
        return textOf(start).map(first -> first.length > 0 && !isClaim(first));
    }

    /// @param json from [#encode]
    Answer<String> set(String key, byte[] json, Duration timeToLive) {
        var life = SetArgs.Builder.px(timeToLive);
        Answer<String> answer = line.send(it -> it.set(keys.name(key), json, life));
        return answer.then(ok -> countPut());
    }

    Answer<Long> delete(List<String> unwanted) {
        Answer<Long> answer = line.send(it -> it.unlink(keys.names(unwanted)));
        return answer.then(removed -> counts.add(Event.DELETED, removed));
    }

    Answer<Long> increment(String key, long by) {
        Answer<Long> answer = line.send(it -> it.incrby(keys.name(key), by));
        return answer.then(count -> countPut());
    }

    /// A script that has to do with one key.
    <T> Answer<T> run(Script script, ScriptOutputType type, String key, byte[]... arguments) {
        return line.run(script, type, keys.name(key), arguments);
    }

    void countPut() {
        counts.add(Event.PUT, 1);
    }

    /// @throws IllegalArgumentException if it can be no key
    void check(String key) {
        keys.name(key);
    }

    /// @throws ValueTooLargeException if it is above the limit
    byte[] encode(V value) {
        return codec.encode(value);
    }

    /// The value that was written there; empty if there is none that can be read.
    Optional<V> decode(byte[] text) {
        if (text.length == 0 || isClaim(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.decode(text));
        } catch (IOException notReadable) {
            counts.add(Event.CORRUPTED, 1);
            return Optional.empty();
        }
    }

    static boolean isClaim(byte[] text) {
        return text.length > 0 && text[0] == CLAIM.charAt(0);
    }

    private Optional<V> find(byte[] text) {
        Optional<V> value = decode(text);
        counts.add(value.isPresent() ? Event.HIT : Event.MISS, 1);
        return value;
    }

    private Map<String, V> findAll(List<String> wanted, List<KeyValue<String, byte[]>> texts) {
        Map<String, V> found = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String key = wanted.get(i);
            find(texts.get(i).getValueOrElse(NOTHING)).ifPresent(value -> found.put(key, value));
        }
        return found;
    }

    /// Nothing if there is nothing, or no string: so says MGET of that, too.
    private Answer<byte[]> textOf(Answer<byte[]> answer) {
        return () -> {
            try {
                byte @Nullable [] text = answer.await();
                return text == null ? NOTHING : text;
            } catch (RedisCommandExecutionException failure) {
                if (!String.valueOf(failure.getMessage()).startsWith("WRONGTYPE")) {
                    throw failure;
                }
                counts.add(Event.CORRUPTED, 1);
                return NOTHING;
            }
        };
    }
}
