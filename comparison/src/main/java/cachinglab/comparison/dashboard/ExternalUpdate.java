package cachinglab.comparison.dashboard;

import cachinglab.comparison.dashboard.ActionReport.Line;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.measure.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// An UPDATE that no service knows of: who still serves the old price?
record ExternalUpdate(List<Target> targets, Database database) {

    private static final String PRODUCT = "/products/1";
    private static final Pattern PRICE = Pattern.compile("\"price\":([0-9.]+)");

    ActionReport run() throws Exception {
        return new ActionReport(
                "UPDATE product SET price = price + 1 WHERE id = 1, past the services.",
                Parallel.map(targets, this::update));
    }

    private Line update(Target target) throws SQLException {
        target.get(PRODUCT); // so that it is cached
        try (var table = new Table(database, target, "product")) {
            table.raisePrice(1);
            var served = target.get(PRODUCT);
            var row = table.find(1).orElse(Map.of());
            return line(target, served, String.valueOf(row.get("price")));
        }
    }

    private static Line line(Target target, Response served, String stored) {
        var price = price(served);
        return price.equals(stored)
                ? new Line(target.title(), "serves the new price, " + price, true)
                : new Line(
                        target.title(),
                        "serves the old price, %s instead of %s (%s)"
                                .formatted(price, stored, served.header("cache-status")),
                        false);
    }

    private static String price(Response response) {
        var found = PRICE.matcher(response.text());
        return found.find() ? found.group(1) : "none";
    }
}
