package cachinglab.benchmark.growth;

import cachinglab.benchmark.shop.Row;
import cachinglab.benchmark.worker.Patience;
import cachinglab.benchmark.worker.Threads;
import cachinglab.benchmark.worker.Worker;
import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiry;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.redis.Caches;
import cachinglab.cache.redis.Redis;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/// The toolkit, with a cache that gets larger and larger, and a near cache of the same entries.
public final class Growing implements Worker {

    private static final int THREADS = 8;
    private static final int AT_ONCE = 500;
    private static final Expiry EXPIRY =
            Expiry.fixed(Duration.ofHours(1), Duration.ofMinutes(1), 0.1);

    private final ApplicationContext far = context(false);
    private final ApplicationContext close = context(true);
    private final Redis redis = far.getBean(Redis.class);
    private final Cache<Long, Optional<Row>> cache = cache(far);
    private final Cache<Long, Optional<Row>> near = cache(close);
    private long entries;
    private long entriesNear;

    private static ApplicationContext context(boolean near) {
        return ApplicationContext.run(
                Patience.settings(
                        "strategy.name",
                        "benchmark",
                        "cache.near.enabled",
                        near,
                        "cache.near.entries",
                        2_000_000,
                        "cache.near.bytes",
                        1L << 30,
                        "cache.command-timeout",
                        "5s"));
    }

    private static Cache<Long, Optional<Row>> cache(ApplicationContext context) {
        CacheSpec<Long, Optional<Row>> spec =
                CacheSpec.of("growth", Row.class, Growing::key, Row::version);
        return context.getBean(Caches.class).create(spec, EXPIRY);
    }

    @Override
    public double work(String order, long amount) throws Exception {
        return switch (order) {
            case "grow" -> grow(amount);
            case "grow-near" -> growNear(amount);
            case "hit" -> rate(amount, turn -> hit(cache));
            case "near-hit" -> nearHits(amount);
            case "write" -> rate(amount, this::write);
            case "redis-memory" -> Memory.usedBy(redis);
            case "heap" -> Memory.usedHeap();
            case "clear" -> clear();
            default -> throw new IllegalArgumentException(order);
        };
    }

    private double grow(long to) throws Exception {
        var loading = new LoadingCache<>(cache, id -> Optional.of(Row.of(id, 1)));
        long first = entries;
        Threads.times(
                THREADS,
                Math.ceilDiv(to - first, AT_ONCE),
                turn -> {
                    long from = first + turn * AT_ONCE;
                    var ids = LongStream.range(from, Math.min(from + AT_ONCE, to));
                    loading.getAll(ids.boxed().toList());
                });
        entries = to;
        return entries;
    }

    private double growNear(long to) throws Exception {
        long first = entriesNear;
        Threads.times(4 * THREADS, to - first, turn -> find(near, first + turn));
        entriesNear = to;
        return entriesNear;
    }

    /// What was written last is in the near cache again before the time is taken.
    private double nearHits(long millis) throws Exception {
        Threads.times(THREADS, entries, turn -> find(near, turn));
        return rate(millis, turn -> hit(near));
    }

    private static double rate(long millis, Threads.Operation operation) throws Exception {
        return Threads.rate(THREADS, Duration.ofMillis(millis), operation);
    }

    private void hit(Cache<Long, Optional<Row>> one) {
        find(one, ThreadLocalRandom.current().nextLong(entries));
    }

    private static void find(Cache<Long, Optional<Row>> one, long id) {
        if (!(one.find(id) instanceof Hit<Optional<Row>>(var row))
                || row.orElseThrow().id() != id) {
            throw new IllegalStateException("no hit, or not the right one");
        }
    }

    /// What a write costs the cache: the table is left out. Each thread has entries of its own, for after
    /// two writes at once there would be none.
    private void write(long turn) {
        long id =
                THREADS * ThreadLocalRandom.current().nextLong(entries / THREADS) + turn % THREADS;
        var intent = cache.intend(id);
        intent.declare();
        intent.put(Optional.of(Row.of(id, 2)));
    }

    private double clear() throws Exception {
        Threads.times(
                1,
                Math.ceilDiv(entries, AT_ONCE),
                turn -> {
                    var ids = LongStream.range(turn * AT_ONCE, (turn + 1) * AT_ONCE);
                    var keys = ids.mapToObj(Growing::key).toArray(String[]::new);
                    redis.await(redis.commands().unlink(keys));
                });
        return entries;
    }

    private static String key(long id) {
        return "benchmark:growth:" + id;
    }

    @Override
    public void close() {
        close.close();
        far.close();
    }
}
