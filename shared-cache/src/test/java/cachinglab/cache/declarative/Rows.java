package cachinglab.cache.declarative;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What the annotated methods of all instances read and write, with a count of reads, and a place
/// where a reader, or a writer, can be held who has done so.
final class Rows {

    static final Rows SHARED = new Rows();

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Map<String, Price> rows = new ConcurrentHashMap<>();
    private final Map<String, Integer> reads = new ConcurrentHashMap<>();
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();

    /// A product no other test has.
    static String newProduct() {
        return "product-" + NAMES.incrementAndGet();
    }

    @Nullable Price read(String product) {
        reads.merge(product, 1, Integer::sum);
        Price row = rows.get(product);
        hold(product);
        return row;
    }

    Price write(String product, int cents) {
        var row = new Price(product, cents);
        rows.put(product, row);
        hold(product);
        return row;
    }

    void delete(String product) {
        rows.remove(product);
    }

    int reads(String product) {
        return reads.getOrDefault(product, 0);
    }

    /// Holds the next who reads or writes this product, until [Hold#open()].
    Hold holdNext(String product) {
        var hold = new Hold();
        holds.put(product, hold);
        return hold;
    }

    private void hold(String product) {
        Hold hold = holds.remove(product);
        if (hold != null) {
            hold.arrived.countDown();
            hold.pass(hold.opened);
        }
    }

    static final class Hold {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        /// Returns when somebody is held.
        Hold awaitArrival() {
            pass(arrived);
            return this;
        }

        void open() {
            opened.countDown();
        }

        private void pass(CountDownLatch latch) {
            try {
                if (!latch.await(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody came");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
