package cachinglab.comparison.behaviour;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.measure.Rows;
import java.io.IOException;
import java.sql.SQLException;

/// Products that are there for one scenario: in PostgreSQL from the start, in no cache before they
/// are read.
final class Stock implements AutoCloseable {

    private final Contestant contestant;
    private final int products;

    private Stock(Contestant contestant, int products) {
        this.contestant = contestant;
        this.products = products;
    }

    static Stock of(Contestant contestant, int products) throws IOException, SQLException {
        contestant.subject().rows().add(products);
        contestant.subject().emptyCache();
        return new Stock(contestant, products);
    }

    int products() {
        return products;
    }

    static long id(int product) {
        return Rows.FIRST_ID + product;
    }

    static String path(int product) {
        return "/products/" + id(product);
    }

    /// Reads every one of them, so that what has a cache has them there.
    void warm(Connection connection) throws IOException {
        for (int i = 0; i < products; i++) {
            contestant.subject().expect(200, connection.get(path(i)));
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        contestant.awaitFlushed();
        contestant.subject().rows().removeAdded();
        contestant.subject().emptyCache();
    }
}
