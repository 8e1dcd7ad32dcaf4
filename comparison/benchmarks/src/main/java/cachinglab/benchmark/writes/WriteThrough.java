package cachinglab.benchmark.writes;

import cachinglab.benchmark.shop.StrategyStore;
import cachinglab.benchmark.worker.Patience;
import java.sql.SQLException;

/// Our write-through: the row, then the entry.
public final class WriteThrough implements Writing {

    private final StrategyStore store = new StrategyStore(Patience.settings());

    public WriteThrough() throws SQLException {
        store.fill(PRODUCTS);
    }

    @Override
    public void write(long id, long version) {
        store.write(id, version);
    }

    @Override
    public String nameOf(long id) throws SQLException {
        return store.storedNameOf(id).equals(store.nameOf(id)) ? store.nameOf(id) : "";
    }

    @Override
    public void settle() {}

    @Override
    public void close() {
        store.close();
    }
}
