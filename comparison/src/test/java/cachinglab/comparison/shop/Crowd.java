package cachinglab.comparison.shop;

import static org.awaitility.Awaitility.await;

import cachinglab.backing.BackingServices;
import cachinglab.comparison.launch.Strategy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The clients of one strategy: at work from [#open()] to [#close()], and then the judge of it.
public final class Crowd implements AutoCloseable {

    private static final int SHOPPERS = 4;
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration DRAINED = Duration.ofSeconds(30);
    private static final int BULK = 100;

    private final Trial trial;
    private final Http http;
    private final SplittableRandom random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Void>> shoppers = new ArrayList<>();
    private volatile boolean closing;

    public Crowd(Trial trial, Http http, SplittableRandom random) {
        this.trial = trial;
        this.http = http;
        this.random = random;
    }

    public Trial trial() {
        return trial;
    }

    /// Puts the products there that it crowds on.
    public void stock() throws InterruptedException {
        var first = shopper("first");
        for (int slot = 0; slot < trial.hot.length(); slot++) {
            first.create(slot);
        }
        if (trial.ids.size() < trial.hot.length()) {
            throw new AssertionError(trial.strategy.title() + " takes no products before anything");
        }
    }

    public void open() {
        for (int i = 1; i <= SHOPPERS; i++) {
            var shopper = shopper("client-" + i);
            shoppers.add(threads.submit(() -> shop(shopper)));
        }
    }

    /// Returns when nobody is at work any more.
    @Override
    public void close() {
        closing = true;
        threads.close();
    }

    /// After [#close()], in peace: with a close look at what is there.
    public Verdict verdict(BackingServices servers) throws InterruptedException, SQLException {
        for (var shopper : shoppers) {
            result(shopper);
        }
        readEverythingEverywhere();
        if (trial.strategy == Strategy.WRITE_BEHIND) {
            awaitDrained();
        }
        return Verdict.on(trial, Table.of(trial.strategy, servers));
    }

    private Void shop(Shopper shopper) throws InterruptedException {
        while (!closing) {
            shopper.act();
            Thread.sleep(BETWEEN);
        }
        return null;
    }

    private void readEverythingEverywhere() throws InterruptedException {
        var last = shopper("last");
        var ids = List.copyOf(trial.ids);
        for (var instance : trial.instances) {
            for (int i = 0; i < ids.size(); i += BULK) {
                last.readAll(ids.subList(i, Math.min(ids.size(), i + BULK)), instance.port());
            }
        }
    }

    private void awaitDrained() {
        int port = trial.instances.getFirst().port();
        await().atMost(DRAINED)
                .until(
                        () -> http.get(port, "/write-behind").body(),
                        status ->
                                status.contains("\"backlog\":0,")
                                        && status.contains("\"deadLetters\":0"));
    }

    private Shopper shopper(String name) {
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
