package cachinglab.comparison.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// SQL statements a service has executed, by type: select, insert, update, delete, other.
public record SqlCount(Map<String, Long> byType) {

    private static final Pattern SAMPLE =
            Pattern.compile(
                    "^sql_statements_total\\{(?:[^}]*,)?type=\"(\\w+)\"[^}]*} ([0-9.eE+]+)",
                    Pattern.MULTILINE);

    /// What Prometheus' text format says of them.
    public static SqlCount parse(String metrics) {
        var counts = new TreeMap<String, Long>();
        SAMPLE.matcher(metrics)
                .results()
                .forEach(sample ->
                        counts.merge(
                                sample.group(1),
                                (long) Double.parseDouble(sample.group(2)),
                                Long::sum));
        return new SqlCount(counts);
    }

    public long selects() {
        return byType.getOrDefault("select", 0L);
    }

    public long total() {
        return byType.values().stream().mapToLong(Long::longValue).sum();
    }

    /// What came between an earlier count and this one.
    public SqlCount since(SqlCount earlier) {
        var difference = new TreeMap<>(byType);
        earlier.byType.forEach((type, count) -> difference.merge(type, -count, Long::sum));
        difference.values().removeIf(count -> count == 0);
        return new SqlCount(difference);
    }
}
