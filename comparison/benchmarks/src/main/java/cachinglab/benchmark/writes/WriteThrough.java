package cachinglab.benchmark.writes;

import java.sql.SQLException;
import java.util.Map;

/// Our write-through: the row, then the entry.
public final class WriteThrough implements Writing {

    private final StoreWriting store = new StoreWriting(Map.of());

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
