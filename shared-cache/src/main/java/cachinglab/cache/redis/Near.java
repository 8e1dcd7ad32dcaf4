package cachinglab.cache.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// A near cache: entries of one cache in this process, in front of Redis, which tells when one of them
/// has changed ([NearCaches]). A write by another instance is seen when that message has arrived; a
/// write by this one at once.
///
/// A key that is being read has that reader in the place of an entry, and whatever removes an entry
/// removes a reader, too: so none keeps what has changed while it was on its way.
final class Near<V> {

    private sealed interface Slot {}

    /// Somebody reads it. Equal only to itself.
    private static final class Reader implements Slot {}

    private record Kept<V>(Entry<V> entry, int bytes) implements Slot {}

    private final boolean enabled;
    private final NearCaches all;
    private final Readings<V> readings;
    private final Clock clock;
    private final Cache<String, Slot> slots;

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
                        .weigher((String key, Slot slot) -> weigh(key, slot, share))
                        .build();
    }

    /// The entry, if it is here and still counts. While Redis is out none does: it could not tell.
    @SuppressWarnings("unchecked") // of one cache all values are of one type
    @Nullable Entry<V> find(String key) {
        if (!enabled
                || !readings.areTrusted()
                || !(slots.getIfPresent(key) instanceof Kept<?> kept)) {
            return null;
        }
        var entry = (Entry<V>) kept.entry();
        if (readings.freshUntil(entry) <= clock.millis() || !readings.isCurrent(entry)) {
            slots.asMap().remove(key, kept);
            return null;
        }
        return entry;
    }

    /// Reads it from Redis, and keeps it if Redis will tell of its next change.
    Reading<V> read(String key) {
        long connection = all.connection();
        if (!enabled || connection == NearCaches.NONE) {
            return readings.read(key);
        }
        var reader = new Reader();
        slots.asMap().putIfAbsent(key, reader);
        try {
            Reading<V> reading = readings.read(key);
            if (all.connection() == connection) {
                keep(key, reader, reading);
            }
            return reading;
        } finally {
            slots.asMap().remove(key, reader);
        }
    }

    void evict(String key) {
        if (enabled) {
            slots.invalidate(key);
        }
    }

    void clear() {
        slots.invalidateAll();
    }

    private void keep(String key, Reader reader, Reading<V> reading) {
        Entry<V> entry = reading.entry();
        if (entry != null && !reading.isDue()) {
            slots.asMap().replace(key, reader, new Kept<>(entry, reading.seen().length));
        }
    }

    private static int weigh(String key, Slot slot, long share) {
        int bytes = slot instanceof Kept<?> kept ? kept.bytes() : 0;
        int name = key.getBytes(StandardCharsets.UTF_8).length;
        return (int) Math.min(Integer.MAX_VALUE, Math.max(share, (long) bytes + name));
    }
}
