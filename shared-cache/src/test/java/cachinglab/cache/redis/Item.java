package cachinglab.cache.redis;

import cachinglab.cache.CacheSpec;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// What the tests cache.
@Serdeable
record Item(String name, long version) {

    Item {
        if (version < 0) {
            throw new IllegalArgumentException("versions count from 0");
        }
    }

    static final CacheSpec<Long, Optional<Item>> SPEC =
            CacheSpec.of("item", Item.class, Item::nameOf, Item::version);

    private static final AtomicLong KEYS = new AtomicLong();

    /// A key no other test has.
    static long newKey() {
        return KEYS.incrementAndGet();
    }

    /// The name in Redis of a key.
    static String nameOf(long key) {
        return Instance.PREFIX + ":item:" + key;
    }

    static String leaseOf(long key) {
        return nameOf(key) + ":lease";
    }

    static Optional<Item> version(long version) {
        return Optional.of(new Item("version " + version, version));
    }
}
