package cachinglab.benchmark.http;

import cachinglab.comparison.http.Connection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a contestant does what it is measured for: it answers with the product, and finds it where
/// it says.
record HitCheck(RedisCommands<String, String> redis) {

    private static final int REQUESTS = 100;
    private static final Pattern HITS = Pattern.compile("keyspace_hits:(\\d+)");

    private static final List<String> PRODUCT =
            List.of(
                    "\"id\":1",
                    "\"name\":\"Laptop Pro\"",
                    "\"price\":1299.99",
                    "\"category\":\"Electronics\"",
                    "\"version\":1",
                    "\"updatedAt\":\"20");

    /// @throws IllegalStateException if it answers with anything else, or has not found it in Redis
    void inRedis(Contestant contestant) throws IOException {
        long hits = hits(contestant);
        if (hits < REQUESTS) {
            throw new IllegalStateException(
                    "%s answered %d requests by %d hits in Redis"
                            .formatted(contestant.name(), REQUESTS, hits));
        }
    }

    /// @throws IllegalStateException if it answers with anything else, or has asked Redis for it
    void nearby(Contestant contestant) throws IOException {
        long hits = hits(contestant);
        if (hits >= REQUESTS / 2) {
            throw new IllegalStateException(
                    "%s asked Redis for %d of %d answers"
                            .formatted(contestant.name(), hits, REQUESTS));
        }
    }

    private long hits(Contestant contestant) throws IOException {
        try (var connection = Connection.to(contestant.port())) {
            for (int i = 0; i < 2; i++) { // the miss, and the first hit, which is kept nearby
                connection.get(contestant.path());
            }
            long before = hits();
            for (int i = 0; i < REQUESTS; i++) {
                expectProduct(contestant, connection.get(contestant.path()).text());
            }
            return hits() - before;
        }
    }

    private static void expectProduct(Contestant contestant, String text) {
        for (var field : PRODUCT) {
            if (!text.contains(field)) {
                throw new IllegalStateException(
                        "%s answers without %s: %s".formatted(contestant.name(), field, text));
            }
        }
    }

    private long hits() {
        var hits = HITS.matcher(redis.info("stats"));
        if (!hits.find()) {
            throw new IllegalStateException("Redis does not tell its hits");
        }
        return Long.parseLong(hits.group(1));
    }
}
