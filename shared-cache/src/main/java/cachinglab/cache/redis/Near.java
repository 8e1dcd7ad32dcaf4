package cachinglab.cache.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// A near cache: entries of one cache in this process, in front of Redis, which tells when one of them
/// has changed ([NearCaches]). A write by another instance is seen when that message has arrived; a
/// write by this one at once.
///
/// A key that is being read has that reader in the place of an entry, and whatever removes an entry
/// removes a reader, too: so none keeps what has changed while it was on its way.
///
/// What is here is found by its key, without its name being made; but Redis tells names. So the name
/// of each slot is there before the slot, and until after it.
final class Near<K, V> {

    private sealed interface Slot {
        Reader<?> reader();
    }

    /// Who reads it, or has read it. Equal only to itself.
    private static final class Reader<K> implements Slot {

        private final K key;
        private final String name;

        Reader(K key, String name) {
            this.key = key;
            this.name = name;
        }

        @Override
        public Reader<K> reader() {
            return this;
        }
    }

    private record Kept<V>(Reader<?> reader, Entry<V> entry, int bytes) implements Slot {}

    private final boolean enabled;
    private final NearCaches all;
    private final Readings<V> readings;
    private final Clock clock;
    private final ConcurrentMap<String, Reader<K>> readers = new ConcurrentHashMap<>();
    private final Cache<K, Slot> slots;

    Near(boolean enabled, NearCaches all, Readings<V> readings, Clock clock) {
        this.enabled = enabled;
        this.all = all;
        this.readings = readings;
        this.clock = clock;
        var settings = all.settings();
        // An entry weighs at least its share, so that this bounds their number, too.
        long share = settings.bytes() / settings.entries();
        this.slots =
                Caffeine.newBuilder()
                        .maximumWeight(settings.bytes())
                        .weigher((K key, Slot slot) -> weigh(slot, share))
                        .removalListener(
                                (@Nullable K key, @Nullable Slot slot, RemovalCause cause) ->
                                        removed(slot, cause))
                        .build();
    }

    /// The entry, if it is here and still counts. While Redis is out none does: it could not tell.
    @SuppressWarnings("unchecked") // of one cache all values are of one type
    @Nullable Entry<V> find(K key) {
        if (!enabled
                || !readings.areTrusted()
                || !(slots.getIfPresent(key) instanceof Kept<?> kept)) {
            return null;
        }
        var entry = (Entry<V>) kept.entry();
        if (readings.freshUntil(entry) <= all.now() || !readings.isCurrent(entry)) {
            slots.asMap().remove(key, kept);
            return null;
        }
        return entry;
    }

    /// Reads it from Redis, and keeps it if Redis will tell of its next change.
    Reading<V> read(K key, String name) {
        long connection = all.connection();
        if (!enabled || connection == NearCaches.NONE) {
            return readings.read(name);
        }
        var reader = new Reader<>(key, name);
        slots.asMap().computeIfAbsent(key, it -> isNamed(reader) ? reader : null);
        try {
            Reading<V> reading = readings.read(name);
            if (all.connection() == connection) {
                keep(reader, reading);
            }
            return reading;
        } finally {
            slots.asMap().remove(key, reader);
        }
    }

    void evict(String name) {
        var reader = readers.get(name);
        if (reader != null) {
            slots.invalidate(reader.key);
        }
    }

    void clear() {
        readers.keySet().forEach(this::evict);
    }

    /// Of how many slots Redis could tell.
    int names() {
        return readers.size();
    }

    private void keep(Reader<K> reader, Reading<V> reading) {
        Entry<V> entry = reading.entry();
        if (entry != null && !reading.isDue() && readings.freshUntil(entry) > clock.millis()) {
            slots.asMap()
                    .replace(reader.key, reader, new Kept<>(reader, entry, reading.seen().length));
        }
    }

    /// Whether Redis' message will lead to this one's key; not if another key has the same name.
    private boolean isNamed(Reader<K> reader) {
        return readers.compute(
                        reader.name,
                        (name, last) -> last == null || last.key.equals(reader.key) ? reader : last)
                == reader;
    }

    private void removed(@Nullable Slot slot, RemovalCause cause) {
        if (slot != null && cause != RemovalCause.REPLACED) {
            readers.remove(slot.reader().name, slot.reader()); // unless there is a later one
        }
    }

    private static int weigh(Slot slot, long share) {
        int bytes = slot instanceof Kept<?> kept ? kept.bytes() : 0;
        int name = slot.reader().name.getBytes(StandardCharsets.UTF_8).length;
        return (int) Math.min(Integer.MAX_VALUE, Math.max(share, (long) bytes + name));
    }
}
