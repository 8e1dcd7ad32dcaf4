package cachinglab.comparison.measure;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import java.io.IOException;
import java.util.regex.Pattern;

/// Reads one product cold, warm and after a write.
public final class ReadProbe {

    private static final String PRODUCT = "/products/1";
    private static final String REPLACEMENT =
            """
            {"name": "Laptop Pro", "price": 1299.99, "category": "Electronics"}\
            """;
    private static final Pattern SOURCE = Pattern.compile("\"source\":\"(\\w+)\"");

    private final Subject subject;

    public ReadProbe(Subject subject) {
        this.subject = subject;
    }

    public Reads run() throws IOException {
        subject.emptyCache();
        try (var connection = subject.connect()) {
            var cold = read(connection);
            var warm = read(connection);
            subject.expect(200, connection.put(PRODUCT, REPLACEMENT));
            return new Reads(cold, warm, read(connection));
        }
    }

    private Read read(Connection connection) throws IOException {
        var before = subject.sql();
        var response = subject.expect(200, connection.get(PRODUCT));
        return new Read(source(response), subject.sql().since(before).selects());
    }

    private static String source(Response response) {
        var found = SOURCE.matcher(response.text());
        return found.find() ? found.group(1) : "unknown";
    }
}
