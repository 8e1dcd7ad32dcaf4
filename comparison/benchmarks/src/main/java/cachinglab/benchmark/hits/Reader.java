package cachinglab.benchmark.hits;

import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One way to read what is cached for an [Item].
///
/// @param batch how many it reads between two looks at the clock, which costs as much as a near hit
/// @param find never anything but a hit: it throws, or answers null, if there is none
/// @param name what an item is called, if this is what was found
record Reader<T>(int batch, LongFunction<@Nullable T> find, Function<T, String> name) {

    private static final int NEAR_BATCH = 1000;

    /// From Redis.
    static <T> Reader<T> far(LongFunction<@Nullable T> find, Function<T, String> name) {
        return new Reader<>(1, find, name);
    }

    /// From this process.
    static <T> Reader<T> near(LongFunction<@Nullable T> find, Function<T, String> name) {
        return new Reader<>(NEAR_BATCH, find, name);
    }

    /// Reads each item and looks whether it is the right one.
    ///
    /// @throws IllegalStateException if one is another
    void check() {
        for (long id = Item.FIRST; id <= Item.LAST; id++) {
            T found = find.apply(id);
            if (found == null || !name.apply(found).equals(Item.of(id).name())) {
                throw new IllegalStateException("found " + found + " as item " + id);
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
                throw new IllegalStateException("found nothing as item " + id);
            }
            id = id == Item.LAST ? Item.FIRST : id + 1;
        }
        return id;
    }
}
