package cachinglab.comparison.contract;

import cachinglab.comparison.LabException;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.measure.Outcome;
import cachinglab.comparison.measure.Subject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/// Whether a service does what is timed, and does it right: a product's life over HTTP, with the
/// answers to what is wrong. In short what shared-testing has in full, for whatever listens there.
public final class ContractCheck {

    private static final String PRODUCTS = "/products";
    private static final String NOBODYS = "/products/4611686018427387904";

    private final Subject subject;
    private final Connection http;
    private final String category = "Contract " + UUID.randomUUID();
    private String product = "";

    private ContractCheck(Subject subject, Connection http) {
        this.subject = subject;
        this.http = http;
    }

    /// @throws LabException with what is wrong, if anything is
    public static void of(Subject subject) throws IOException, SQLException {
        try (var http = subject.connect()) {
            var check = new ContractCheck(subject, http);
            check.creates();
            check.reads();
            check.updates();
            check.updatesOnCondition();
            check.keeps();
            check.refuses();
            check.deletes();
        } catch (IOException e) {
            throw new LabException(
                    "%s is not timed: it breaks off, %s.".formatted(subject.title(), e), e);
        }
    }

    private void creates() throws IOException {
        var created = http.post(PRODUCTS, json("First", "1.50"));
        require("a valid POST", 201, created);
        product = created.header("location").replaceFirst("^https?://[^/]+", "");
        require(
                product.matches("/products/\\d+"),
                "a created product's Location is \"%s\"".formatted(product));
        shows("the answer to a POST", "First", created);
    }

    private void reads() throws IOException {
        shows("a read after a create", "First", ok("a read", http.get(product)));
        var again = ok("a second read", http.get(product));
        shows("a second read", "First", again);
        require(
                (Outcome.of(again) == Outcome.HIT) == subject.caches(),
                "a second read has Cache-Status \"%s\"".formatted(again.header("cache-status")));
        var id = product.substring(product.lastIndexOf('/') + 1);
        var many = ok("a read of many", http.get(PRODUCTS + "?ids=1," + id));
        shows("a read of many", "First", many);
        var etag = again.header("etag");
        require(
                "a read with If-None-Match",
                304,
                http.send("GET", product, "", "If-None-Match: " + etag));
    }

    private void updates() throws IOException {
        ok("a PUT", http.put(product, json("Second", "2.50")));
        shows("a read after a PUT", "Second", ok("a read after a PUT", http.get(product)));
    }

    private void updatesOnCondition() throws IOException {
        var etag = http.get(product).header("etag");
        var condition = "If-Match: " + etag;
        var third = json("Third", "3.50");
        ok("a PUT with If-Match", http.send("PUT", product, third, condition));
        require("a PUT with an old If-Match", 412, http.send("PUT", product, third, condition));
        shows("a read after both", "Third", http.get(product));
    }

    private void keeps() throws IOException, SQLException {
        subject.drain();
        require(subject.rows().inCategory(category) == 1, "a created product is not in PostgreSQL");
        shows("a list", "Third", ok("a list", http.get(list())));
        require(subject.sql().total() > 0, "its /prometheus counts no sql_statements_total");
    }

    private void refuses() throws IOException {
        require("a read of what is not there", 404, http.get(NOBODYS));
        require("a PUT of what is not there", 404, http.put(NOBODYS, json("Nobody's", "1")));
        require("a POST of a negative price", 400, http.post(PRODUCTS, json("Bad", "-1")));
        require("a POST of broken JSON", 400, http.post(PRODUCTS, "{\"name\": "));
        require("a read of an id that is none", 400, http.get("/products/one"));
    }

    private void deletes() throws IOException, SQLException {
        require("a DELETE", 204, http.delete(product));
        require("a read after a DELETE", 404, http.get(product));
        require("a second DELETE", 404, http.delete(product));
        subject.drain();
        require(subject.rows().inCategory(category) == 0, "a deleted product is in PostgreSQL");
    }

    private String list() {
        return PRODUCTS + "?category=" + category.replace(" ", "%20");
    }

    private String json(String name, String price) {
        return """
        {"name": "%s", "price": %s, "category": "%s"}\
        """
                .formatted(name, price, category);
    }

    private Response ok(String what, Response response) {
        require(what, 200, response);
        return response;
    }

    private void require(String what, int status, Response response) {
        require(
                response.status() == status,
                "%s is answered with %d instead of %d".formatted(what, response.status(), status));
    }

    private void shows(String what, String name, Response response) {
        require(
                response.text().contains("\"name\":\"" + name + "\"")
                        && response.text().contains(category),
                "%s does not show the product as it was written last".formatted(what));
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            throw new LabException("%s is not timed: %s.".formatted(subject.title(), otherwise));
        }
    }
}
