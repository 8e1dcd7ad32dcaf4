package cachinglab.benchmark;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiry;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.redis.Caches;
import cachinglab.cache.redis.Redis;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/// What each technique adds to a hit in process: a cache with all of them off and one with each of
/// them on, beside a plain GET of the same entries without a cache. In turn over several rounds, in
/// one run; the ratios are what counts.
public final class Techniques {

    private static final int ENTRIES = 1000;
    private static final int THREADS = 8;
    private static final int ROUNDS = 7;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// What is cached.
    @Serdeable
    record Item(String name, long version) {}

    private final Map<String, LongFunction<?>> contestants = new LinkedHashMap<>();

    private Techniques() {}

    public static void main(String[] none) throws Exception {
        try (var servers = BackingServices.start(BackingOptions.both());
                var plain = context(servers, Map.of());
                var near = context(servers, Map.of("cache.near.enabled", "true"))) {
            new Techniques().run(plain, near);
        }
    }

    private static ApplicationContext context(BackingServices servers, Map<String, Object> more) {
        var settings = new LinkedHashMap<String, Object>(more);
        settings.put("strategy.name", "benchmark");
        settings.put("redis.uri", servers.redisUri());
        return ApplicationContext.run(settings);
    }

    private void run(ApplicationContext plain, ApplicationContext near) throws Exception {
        var off = Expiry.fixed(HOUR, MINUTE, 0.1);
        add("off", plain, off);
        add("idle time", plain, expiry(HOUR, Duration.ZERO, Duration.ZERO, 0));
        add("stale while revalidate", plain, expiry(Duration.ZERO, MINUTE, Duration.ZERO, 0));
        add("stale if error", plain, expiry(Duration.ZERO, Duration.ZERO, MINUTE, 0));
        add("early refresh", plain, expiry(Duration.ZERO, Duration.ZERO, Duration.ZERO, 1));
        add("freshness check", plain, spec("freshness-check").servedIf(it -> true), off);
        add("near cache", near, off);
        var redis = plain.getBean(Redis.class);
        contestants.put("GET", id -> redis.await(redis.commands().get(key("off", id))));
        compare();
    }

    private static Expiry expiry(
            Duration idle, Duration revalidated, Duration ifError, double earlyRefresh) {
        return new Expiry(HOUR, MINUTE, 0.1, idle, revalidated, ifError, earlyRefresh);
    }

    private void add(String title, ApplicationContext context, Expiry expiry) {
        add(title, context, spec(title.replace(' ', '-')), expiry);
    }

    /// A cache of its own with a technique on, and everything in it.
    private void add(
            String title,
            ApplicationContext context,
            CacheSpec<Long, Optional<Item>> spec,
            Expiry expiry) {
        var cache = context.getBean(Caches.class).create(spec, expiry);
        var loading = new LoadingCache<>(cache, id -> Optional.of(new Item("item " + id, 1)));
        for (long id = 0; id < ENTRIES; id++) {
            loading.get(id);
        }
        contestants.put(title, cache::find);
    }

    private static CacheSpec<Long, Optional<Item>> spec(String name) {
        return CacheSpec.of(name, Item.class, id -> key(name, id), Item::version);
    }

    private static String key(String cache, long id) {
        return "benchmark:" + cache + ":" + id;
    }

    private void compare() throws Exception {
        var rates = new LinkedHashMap<String, List<Double>>();
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round <= ROUNDS; round++) { // the first one warms up
                for (var one : contestants.entrySet()) {
                    double rate = rate(executor, one.getValue());
                    if (round > 0) {
                        rates.computeIfAbsent(one.getKey(), it -> new ArrayList<>()).add(rate);
                    }
                }
                System.out.printf("round %d of %d%n", round, ROUNDS);
            }
        }
        rates.keySet().forEach(title -> tell(title, rates));
    }

    private static void tell(String title, Map<String, List<Double>> rates) {
        System.out.printf(
                "%-24s %,12.0f hits/s   ÷ off %s   ÷ GET %s%n",
                title,
                middle(rates.getOrDefault(title, List.of())),
                ratio(title, "off", rates),
                ratio(title, "GET", rates));
    }

    private static String ratio(String one, String other, Map<String, List<Double>> rates) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(
                    rates.getOrDefault(one, List.of()).get(round)
                            / rates.getOrDefault(other, List.of()).get(round));
        }
        ratios.sort(null);
        return "%.3f (%.3f-%.3f)".formatted(middle(ratios), ratios.getFirst(), ratios.getLast());
    }

    private static double middle(List<Double> some) {
        return some.stream().sorted().skip(some.size() / 2).findFirst().orElseThrow();
    }

    /// Hits a second.
    private static double rate(ExecutorService executor, LongFunction<?> find) throws Exception {
        long end = System.nanoTime() + ROUND.toNanos();
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
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
            if (find.apply(hits % ENTRIES) == null) {
                throw new IllegalStateException("no hit");
            }
            hits++;
        }
        return hits;
    }
}
