package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.result.Cell;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What entries take in Redis.
final class Memory implements OneByOne {

    private static final int ENTRIES = 1_000;
    private static final int AT_ONCE = 100;

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public String title() {
        return "Redis memory per 1,000 entries";
    }

    @Override
    public String how() {
        return "Reads 1,000 products, 100 in a request, and adds up what Redis says each of their entries"
                + " takes, keys included (MEMORY USAGE).";
    }

    @Override
    @SuppressWarnings("try") // the products are there to be there
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        if (!contestant.caches()) {
            return contestant.cell(
                    "none", MEASURED, "There is no cache.", List.of("It has no keys in Redis."));
        }
        try (var stock = Stock.of(contestant, ENTRIES)) {
            readAll(contestant);
            try (var client = RedisClient.create(scene.fleet().servers().redisUri());
                    var redis = client.connect()) {
                return cell(contestant, redis);
            }
        }
    }

    private static Cell cell(Contestant contestant, StatefulRedisConnection<String, String> redis)
            throws Exception {
        var bytes = new ArrayList<Long>();
        for (var usage : usages(contestant, redis)) {
            var one = usage.get();
            if (one != null) {
                bytes.add(one);
            }
        }
        var sum = bytes.stream().mapToLong(Long::longValue).sum();
        var key = contestant.key(Stock.id(0));
        return contestant.cell(
                "%,d KB".formatted(Math.round(sum / 1024.0)),
                MEASURED,
                Why.since(
                        bytes.size() == ENTRIES,
                        "An entry is the product as JSON under a key of its own, about %,d bytes in all."
                                .formatted(sum / Math.max(1, bytes.size()))),
                List.of(
                        "%,d entries, %,d bytes".formatted(bytes.size(), sum),
                        key + ": " + redis.sync().get(key)));
    }

    private static List<RedisFuture<Long>> usages(
            Contestant contestant, StatefulRedisConnection<String, String> redis) {
        return LongStream.range(0, ENTRIES)
                .mapToObj(i -> redis.async().memoryUsage(contestant.key(Stock.id((int) i))))
                .toList();
    }

    private static void readAll(Contestant contestant) throws IOException {
        try (var connection = contestant.subject().connect()) {
            for (int first = 0; first < ENTRIES; first += AT_ONCE) {
                var ids =
                        LongStream.range(Stock.id(first), Stock.id(first + AT_ONCE))
                                .mapToObj(Long::toString)
                                .collect(Collectors.joining(","));
                contestant.subject().expect(200, connection.get("/products?ids=" + ids));
            }
        }
    }
}
