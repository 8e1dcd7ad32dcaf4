package cachinglab.benchmark.shop;

import cachinglab.benchmark.worker.Environment;
import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Store;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

/// One of our strategies without its web layer: whichever is on the class path.
public final class StrategyStore implements AutoCloseable {

    private static final BigDecimal PRICE = new BigDecimal("129.99");

    private final ApplicationContext context;
    private final Store<Product> store;

    /// With the service's own settings, but for these.
    public StrategyStore(Map<String, Object> settings) {
        context = ApplicationContext.run(settings);
        store = store(context);
    }

    @SuppressWarnings("unchecked")
    private static Store<Product> store(ApplicationContext context) {
        return (Store<Product>) context.getBean(Argument.of(Store.class, Product.class));
    }

    public Store<Product> products() {
        return store;
    }

    public ApplicationContext context() {
        return context;
    }

    /// See to it that there are products 1 to so many.
    public void fill(long products) throws SQLException {
        try (var pool = Environment.pool(schema())) {
            ShopTable.fill(pool, schema(), products);
        }
    }

    /// Has these in the table, unless there are newer ones.
    public void put(Collection<Row> rows) throws SQLException {
        try (var pool = Environment.pool(schema());
                var connection = pool.getConnection()) {
            ShopTable.put(connection, rows);
        }
    }

    public String storedNameOf(long id) throws SQLException {
        try (var pool = Environment.pool(schema())) {
            return ShopTable.nameOf(pool, schema(), id);
        }
    }

    private String schema() {
        return context.getRequiredProperty("strategy.schema", String.class);
    }

    public void write(long id, long version) {
        var draft = new ProductDraft(Row.name(version), PRICE, "Electronics");
        store.replace(id, draft, OptionalLong.empty());
    }

    public String nameOf(long id) {
        return store.find(id).data().map(Product::name).orElse("");
    }

    @Override
    public void close() {
        context.close();
    }
}
