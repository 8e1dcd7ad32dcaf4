package cachinglab.comparison.dashboard;

import cachinglab.comparison.measure.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The products that the load asks one service for; made through it where they are not there yet.
record Shelf(List<Long> ids) {

    private static final String CATEGORY = "Load";
    private static final int SIZE = 500;
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    static Shelf of(Target target, Database database) throws IOException, SQLException {
        try (var table = new Table(database, target, "product");
                var connection = target.connect()) {
            var ids = new ArrayList<>(table.inCategory(CATEGORY, SIZE));
            while (ids.size() < SIZE) {
                var answer = connection.post("/products", product(9.99));
                ids.add(id(target.succeeded(answer).text()));
            }
            return new Shelf(ids);
        }
    }

    static String product(double price) {
        return """
        {"name": "Something on the shelf", "price": %.2f, "category": "%s"}\
        """
                .formatted(price, CATEGORY);
    }

    private static long id(String json) {
        var found = ID.matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("There is no id in " + json);
        }
        return Long.parseLong(found.group(1));
    }
}
