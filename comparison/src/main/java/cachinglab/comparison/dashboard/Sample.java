package cachinglab.comparison.dashboard;

import java.util.ArrayList;
import java.util.List;

/// What a service had counted at a time, from Prometheus' text format.
///
/// @param nanos when, by [System#nanoTime()]
/// @param requests for products and users
/// @param buckets how many of these took at most so long, the shortest first
/// @param redisCommands that were answered
/// @param breakerOpen whether Redis is passed by
record Sample(
        long nanos,
        double requests,
        List<Bucket> buckets,
        double hits,
        double misses,
        double sqlStatements,
        double redisCommands,
        boolean breakerOpen) {

    /// @param seconds infinite in the last one
    record Bucket(double seconds, double count) {}

    static Sample parse(String metrics, long nanos) {
        var reader = new Reader();
        metrics.lines().filter(line -> !line.startsWith("#")).forEach(reader::read);
        return new Sample(
                nanos,
                reader.requests,
                reader.buckets,
                reader.hits,
                reader.misses,
                reader.sqlStatements,
                reader.redisCommands,
                reader.breakerOpen > 0);
    }

    private static final class Reader {

        private final List<Bucket> buckets = new ArrayList<>();
        private double requests;
        private double hits;
        private double misses;
        private double sqlStatements;
        private double redisCommands;
        private double breakerOpen;

        void read(String line) {
            if (line.startsWith("shop_requests_seconds_bucket")) {
                buckets.add(new Bucket(bound(line), value(line)));
            } else if (line.startsWith("shop_requests_seconds_count")) {
                requests += value(line);
            } else if (line.startsWith("cache_gets_total")) {
                add(line);
            } else if (line.startsWith("sql_statements_total")) {
                sqlStatements += value(line);
            } else if (line.startsWith("redis_commands_total")) {
                redisCommands += value(line);
            } else if (line.startsWith("cache_breaker_open")) {
                breakerOpen += value(line);
            }
        }

        private void add(String line) {
            if (line.contains("result=\"hit\"")) {
                hits += value(line);
            } else {
                misses += value(line);
            }
        }

        private static double bound(String line) {
            var begin = line.indexOf("le=\"") + 4;
            var bound = line.substring(begin, line.indexOf('"', begin));
            return bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound);
        }

        private static double value(String line) {
            return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
        }
    }
}
