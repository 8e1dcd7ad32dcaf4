package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.result.Cell;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What entries take in Redis.
final class Memory implements OneByOne {

    private static final int ENTRIES = 1_000;

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
        return "Reads 1,000 products (200 if it is to be quick, counted five times) and adds up what Redis"
                + " says each of their entries takes, keys included (MEMORY USAGE).";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        if (!contestant.caches()) {
            return contestant.cell(
                    "none", MEASURED, "There is no cache.", List.of("It has no keys in Redis."));
        }
        try (var stock = Stock.of(contestant, scene.times(ENTRIES));
                var connection = contestant.subject().connect();
                var client = RedisClient.create(scene.fleet().servers().redisUri());
                var redis = client.connect()) {
            stock.warm(connection);
            return cell(contestant, stock.products(), redis);
        }
    }

    private static Cell cell(
            Contestant contestant, int products, StatefulRedisConnection<String, String> redis)
            throws Exception {
        var bytes = new ArrayList<Long>();
        for (var usage : usages(contestant, products, redis)) {
            var one = usage.get();
            if (one != null) {
                bytes.add(one);
            }
        }
        var sum = bytes.stream().mapToLong(Long::longValue).sum();
        var key = contestant.key(Stock.id(0));
        return contestant.cell(
                "%,d KB".formatted(Math.round(sum / 1024.0 * ENTRIES / products)),
                MEASURED,
                Why.since(
                        bytes.size() == products,
                        "An entry is the product as JSON under a key of its own, about %,d bytes in all."
                                .formatted(sum / Math.max(1, bytes.size()))),
                List.of(
                        "%,d entries, %,d bytes".formatted(bytes.size(), sum),
                        key + ": " + redis.sync().get(key)));
    }

    private static List<RedisFuture<Long>> usages(
            Contestant contestant, int products, StatefulRedisConnection<String, String> redis) {
        return IntStream.range(0, products)
                .mapToObj(i -> redis.async().memoryUsage(contestant.key(Stock.id(i))))
                .toList();
    }
}
