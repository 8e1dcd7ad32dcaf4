package cachinglab.benchmark.hits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BiPredicate;
import java.util.function.LongFunction;

/// One way to read an [Item] that is cached.
///
/// @param batch how many it reads between two looks at the clock, which costs as much as a near hit
/// @param find never anything but a hit: it throws, or answers null, if there is none
/// @param right whether what was found is the item
public record Reader(
        String name, int batch, LongFunction<?> find, BiPredicate<Object, Item> right) {

    private static final int NEAR_BATCH = 1000;

    /// From Redis.
    static Reader of(String name, LongFunction<Item> find) {
        return new Reader(name, 1, find, Object::equals);
    }

    /// From Redis, not decoded.
    static Reader ofBytes(String name, LongFunction<byte[]> find) {
        return new Reader(
                name,
                1,
                find,
                (bytes, item) -> new String((byte[]) bytes, UTF_8).contains(item.name()));
    }

    /// From this process.
    static Reader near(String name, LongFunction<Item> find) {
        return new Reader(name, NEAR_BATCH, find, Object::equals);
    }

    /// Reads each item and compares it with what it should be.
    ///
    /// @throws IllegalStateException if one is another
    void check() {
        for (long id = 0; id < Item.COUNT; id++) {
            Object found = find.apply(id);
            if (found == null || !right.test(found, Item.of(id))) {
                throw new IllegalStateException(name + " finds " + found + " as item " + id);
            }
        }
    }

    /// Reads a batch of items and those after it, from one on.
    ///
    /// @return the one to go on with
    long readBatch(long first) {
        long id = first;
        for (int i = 0; i < batch; i++) {
            if (find.apply(id) == null) {
                throw new IllegalStateException(name + " finds nothing");
            }
            id = id == Item.COUNT - 1 ? 0 : id + 1;
        }
        return id;
    }
}
