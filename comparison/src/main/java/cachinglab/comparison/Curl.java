package cachinglab.comparison;

/// Requests to try.
final class Curl {

    private Curl() {}

    static String lines(int port) {
        return """
        curl -i localhost:%1$d/products/1
        curl -i 'localhost:%1$d/products?category=Kitchen'
        curl -i -X PUT -H 'Content-Type: application/json' \\
             -d '{"name": "Laptop Pro", "price": 1199.99, "category": "Electronics"}' localhost:%1$d/products/1
        curl -s localhost:%1$d/prometheus | grep sql_statements\
        """
                .formatted(port);
    }
}
