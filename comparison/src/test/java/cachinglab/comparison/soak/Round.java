package cachinglab.comparison.soak;

import static org.awaitility.Awaitility.await;

import cachinglab.comparison.launch.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Clients at work while things go wrong; then peace, and a close look at what is there.
final class Round {

    private static final int SHOPPERS = 4;
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration DRAINED = Duration.ofSeconds(30);
    private static final int BULK = 100;

    private final Scene scene;
    private final Http http;
    private final List<Trial> trials;
    private final SplittableRandom random;
    private volatile boolean closing;

    /// @param name nobody else's
    Round(String name, Scene scene, Http http, long seed) {
        this.scene = scene;
        this.http = http;
        this.random = new SplittableRandom(seed);
        this.trials =
                SoakIT.STRATEGIES.stream()
                        .map(one -> new Trial(one, scene.instances().of(one), name))
                        .toList();
    }

    Result play() throws Exception {
        for (var trial : trials) {
            stock(trial);
        }
        Map<Fault, Integer> faults;
        List<Future<Void>> shoppers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            trials.forEach(trial -> open(trial, threads, shoppers));
            try {
                faults = scene.befall(scene.settings().round());
            } finally {
                closing = true;
            }
        }
        for (var shopper : shoppers) {
            result(shopper);
        }
        return new Result(faults, verdicts());
    }

    private void stock(Trial trial) throws InterruptedException {
        var first = shopper("first", trial);
        for (int slot = 0; slot < trial.hot.length(); slot++) {
            first.create(slot);
        }
        if (trial.ids.size() < trial.hot.length()) {
            throw new AssertionError(trial.strategy.title() + " takes no products before anything");
        }
    }

    private void open(Trial trial, ExecutorService threads, List<Future<Void>> shoppers) {
        for (int i = 1; i <= SHOPPERS; i++) {
            var shopper = shopper("client-" + i, trial);
            shoppers.add(threads.submit(() -> shop(shopper)));
        }
    }

    private Void shop(Shopper shopper) throws InterruptedException {
        while (!closing) {
            shopper.act();
            Thread.sleep(BETWEEN);
        }
        return null;
    }

    private List<Verdict> verdicts() throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        for (var trial : trials) {
            readEverythingEverywhere(trial);
            if (trial.strategy == Strategy.WRITE_BEHIND) {
                awaitDrained(trial);
            }
            verdicts.add(Verdict.on(trial, Table.of(trial.strategy, scene.servers())));
        }
        return verdicts;
    }

    private void readEverythingEverywhere(Trial trial) throws InterruptedException {
        var last = shopper("last", trial);
        var ids = List.copyOf(trial.ids);
        for (var instance : trial.instances) {
            for (int i = 0; i < ids.size(); i += BULK) {
                last.readAll(ids.subList(i, Math.min(ids.size(), i + BULK)), instance.port());
            }
        }
    }

    private void awaitDrained(Trial trial) {
        int port = trial.instances.getFirst().port();
        await().atMost(DRAINED)
                .until(
                        () -> http.get(port, "/write-behind").body(),
                        status ->
                                status.contains("\"backlog\":0,")
                                        && status.contains("\"deadLetters\":0"));
    }

    private Shopper shopper(String name, Trial trial) {
        return new Shopper(name, trial, http, random.split());
    }

    private static void result(Future<Void> shopper) throws InterruptedException {
        try {
            shopper.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
