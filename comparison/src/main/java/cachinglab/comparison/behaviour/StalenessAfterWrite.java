package cachinglab.comparison.behaviour;

import static cachinglab.comparison.behaviour.Contestant.version;
import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.result.Cell;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// Whether anybody reads what has been overwritten.
final class StalenessAfterWrite implements OneByOne {

    private static final int READERS = 4;
    private static final Duration LENGTH = Duration.ofMillis(1_500);
    private static final int SHOWN = 5;

    @Override
    public String id() {
        return "staleness-after-write";
    }

    @Override
    public String title() {
        return "Stale after a write";
    }

    @Override
    public String how() {
        return "One client replaces a product without a pause while four read it: no answer may be older"
                + " than what was acknowledged when its request was sent.";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        try (var stock = Stock.of(contestant, 1);
                var connection = contestant.subject().connect()) {
            stock.warm(connection);
            return watch(contestant, Stock.path(0), scene.lasting(LENGTH));
        }
    }

    /// What is seen of a product that is there.
    static Cell watch(Contestant contestant, String path, Duration length) throws Exception {
        var register = new Register();
        try (var clients = new Clients()) {
            clients.open(contestant.subject(), one -> register.write(contestant, one, path));
            for (int i = 0; i < READERS; i++) {
                clients.open(contestant.subject(), one -> register.read(contestant, one, path));
            }
            Thread.sleep(length);
            clients.dismiss();
        }
        return register.cell(contestant);
    }

    /// What one client has written, and others have read meanwhile.
    private static final class Register {

        private final AtomicLong acknowledged = new AtomicLong();
        private final AtomicLong writes = new AtomicLong();
        private final AtomicLong reads = new AtomicLong();
        private final Queue<String> older = new ConcurrentLinkedQueue<>();

        void write(Contestant contestant, Connection connection, String path) throws IOException {
            var name = "Write " + writes.incrementAndGet();
            acknowledged.set(version(contestant.replace(connection, path, name)));
        }

        void read(Contestant contestant, Connection connection, String path) throws IOException {
            var atLeast = acknowledged.get();
            var answer = contestant.subject().expect(200, connection.get(path));
            reads.incrementAndGet();
            if (version(answer) < atLeast) {
                older.add(
                        "version %d was acknowledged, and then read: %s"
                                .formatted(atLeast, answer.text()));
            }
        }

        Cell cell(Contestant contestant) {
            var observed = new ArrayList<String>();
            observed.add(
                    "%,d writes, %,d reads by %d clients meanwhile; %,d older than what had been"
                                    .formatted(writes.get(), reads.get(), READERS, older.size())
                            + " acknowledged");
            older.stream().limit(SHOWN).forEach(observed::add);
            var never = writes.get() > 0 && reads.get() > 0 && older.isEmpty();
            return contestant.cell(
                    "%,d of %,d reads".formatted(older.size(), reads.get()),
                    never ? KEPT : BROKEN,
                    why(contestant, never),
                    observed);
        }
    }

    private static String why(Contestant contestant, boolean never) {
        return Why.since(
                never,
                switch (contestant.strategy()) {
                    case CACHE_ASIDE, READ_THROUGH ->
                            "The entry goes before the commit, and until the writer has concluded readers"
                                    + " pass the cache by and nobody may fill it.";
                    case WRITE_THROUGH ->
                            "The entry goes before the commit, readers pass the cache by meanwhile, and"
                                    + " the new value is there when the write is acknowledged.";
                    case WRITE_BEHIND ->
                            "A write changes the entry in the step that accepts it, and no reader may"
                                    + " fill an older row over it.";
                    case UNCACHED ->
                            "All read the row, which is written before it is acknowledged.";
                });
    }
}
