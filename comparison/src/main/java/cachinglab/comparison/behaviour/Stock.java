package cachinglab.comparison.behaviour;

import static java.util.stream.Collectors.joining;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.measure.Rows;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.LongStream;

/// Products that are there for one scenario: in PostgreSQL from the start, in no cache before they
/// are read.
final class Stock implements AutoCloseable {

    private static final int AT_ONCE = 100;

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
        for (int first = 0; first < products; first += AT_ONCE) {
            var ids =
                    LongStream.range(id(first), id(Math.min(first + AT_ONCE, products)))
                            .mapToObj(Long::toString)
                            .collect(joining(","));
            contestant.subject().expect(200, connection.get("/products?ids=" + ids));
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        contestant.awaitFlushed();
        contestant.subject().rows().removeAdded();
        contestant.subject().emptyCache();
    }
}
