package cachinglab.benchmark.hits;

import cachinglab.benchmark.shop.StrategyStore;
import cachinglab.benchmark.worker.Patience;
import cachinglab.domain.Product;
import cachinglab.domain.Source;
import cachinglab.domain.Store;
import java.sql.SQLException;
import java.util.Map;

/// What one of our strategies finds, whichever is on the class path, with its near cache off and on.
///
/// Entries live an hour, as in all other libraries, give or take the toolkit's jitter.
public final class OurStrategy extends Library {

    private final StrategyStore off = store(false);
    private final StrategyStore on = store(true);
    private final Map<String, Reader<?>> readers =
            Map.of(
                    FAR, Reader.far(id -> find(off.products(), id), Product::name),
                    NEAR, Reader.near(id -> find(on.products(), id), Product::name));

    public OurStrategy() throws SQLException {
        off.put(Item.rows());
        for (long id = Item.FIRST; id <= Item.LAST; id++) {
            off.products().find(id); // stores it in Redis
            on.products().find(id); // and this keeps it near
        }
    }

    private static StrategyStore store(boolean near) {
        return new StrategyStore(
                Patience.settings("cache.time-to-live", "1h", "cache.near.enabled", near));
    }

    @Override
    Map<String, Reader<?>> readers() {
        return readers;
    }

    private static Product find(Store<Product> store, long id) {
        var answer = store.find(id);
        if (answer.source() != Source.CACHE) {
            throw new IllegalStateException("no hit");
        }
        return answer.data().orElseThrow();
    }

    @Override
    public void close() {
        on.close();
        off.close();
    }
}
