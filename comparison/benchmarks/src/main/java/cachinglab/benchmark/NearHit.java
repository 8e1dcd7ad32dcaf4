package cachinglab.benchmark;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.redis.Caches;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.redisson.Redisson;
import org.redisson.api.options.LocalCachedMapOptions;
import org.redisson.config.Config;

/// What a hit in the near cache costs in process: ours beside Redisson's RLocalCachedMap, a thousand
/// entries on one Redis. In turn over several rounds, in one run.
public final class NearHit {

    private static final int ENTRIES = 1000;
    private static final int ROUNDS = 7;
    private static final Duration ROUND = Duration.ofSeconds(2);

    /// What is cached.
    @Serdeable
    record Item(String name, long version) {}

    private NearHit() {}

    public static void main(String[] none) throws Exception {
        try (var servers = BackingServices.start(BackingOptions.both());
                var context = context(servers)) {
            var config = new Config();
            config.useSingleServer().setAddress(servers.redisUri());
            var redisson = Redisson.create(config);
            try {
                var ours = ours(context);
                var theirs =
                        redisson.<Long, Item>getLocalCachedMap(LocalCachedMapOptions.name("items"));
                fill(ours, theirs);
                for (int threads : List.of(1, 8)) {
                    compare(threads, ours::find, theirs::get);
                }
            } finally {
                redisson.shutdown();
            }
        }
    }

    private static ApplicationContext context(BackingServices servers) {
        return ApplicationContext.run(
                Map.of(
                        "strategy.name", "benchmark",
                        "redis.uri", servers.redisUri(),
                        "cache.near.enabled", "true"));
    }

    private static Cache<Long, Optional<Item>> ours(ApplicationContext context) {
        return context.getBean(Caches.class)
                .create(
                        CacheSpec.of(
                                "item", Item.class, id -> "benchmark:item:" + id, Item::version));
    }

    private static void fill(Cache<Long, Optional<Item>> ours, Map<Long, Item> theirs) {
        var loading = new LoadingCache<>(ours, id -> Optional.of(item(id)));
        for (long id = 0; id < ENTRIES; id++) {
            loading.get(id);
            loading.get(id);
            theirs.put(id, item(id));
            theirs.get(id);
        }
    }

    private static Item item(long id) {
        return new Item("item " + id, 1);
    }

    private static void compare(int threads, LongFunction<?> ours, LongFunction<?> theirs)
            throws Exception {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            rate(executor, threads, ours);
            rate(executor, threads, theirs);
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                double a = rate(executor, threads, ours);
                double b = rate(executor, threads, theirs);
                ratios.add(a / b);
                System.out.printf(
                        "%d threads, round %d   near cache %,.0f/s   RLocalCachedMap %,.0f/s%n",
                        threads, round, a, b);
            }
            ratios.sort(null);
            System.out.printf(
                    "%d threads, near cache ÷ RLocalCachedMap: median %.1f, from %.1f to %.1f%n",
                    threads, ratios.get(ROUNDS / 2), ratios.getFirst(), ratios.getLast());
        }
    }

    /// Hits a second.
    private static double rate(ExecutorService executor, int threads, LongFunction<?> find)
            throws Exception {
        long end = System.nanoTime() + ROUND.toNanos();
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            counts.add(executor.submit(() -> count(find, end)));
        }
        long hits = 0;
        for (var count : counts) {
            hits += count.get();
        }
        return hits / (double) ROUND.toSeconds();
    }

    private static long count(LongFunction<?> find, long end) {
        long hits = 0;
        while (System.nanoTime() < end) {
            for (long id = 0; id < ENTRIES; id++) {
                if (find.apply(id) == null) {
                    throw new IllegalStateException("no hit");
                }
                hits++;
            }
        }
        return hits;
    }
}
