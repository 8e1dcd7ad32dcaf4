package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.result.Cell;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Clients who create products until the service is killed, and remember what was acknowledged.
final class Burst {

    private static final int CLIENTS = 2;
    private static final int SHOWN = 3;

    private final Contestant contestant;
    private final Scene scene;
    // Nobody else's products are in it.
    private final String category = "Killed " + UUID.randomUUID();
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean killed;
    private int rowsWhenKilled;

    Burst(Contestant contestant, Scene scene) {
        this.contestant = contestant;
        this.scene = scene;
    }

    void open(Clients clients) {
        for (int i = 0; i < CLIENTS; i++) {
            clients.open(contestant.subject(), this::create);
        }
    }

    void kill() throws SQLException {
        killed = true;
        scene.fleet().kill(contestant.strategy());
        rowsWhenKilled = names().size();
    }

    /// Whether what was acknowledged may still be in Redis alone.
    boolean waits() {
        return contestant.writesBehind();
    }

    /// Returns when it is ready and has flushed what it found.
    Callable<@Nullable Void> restart() {
        return () -> {
            scene.fleet().restart(contestant.strategy());
            contestant.awaitFlushed();
            return null;
        };
    }

    Cell cell() throws Exception {
        var rows = names();
        var lost = acknowledged.stream().filter(name -> !rows.contains(name)).sorted().toList();
        contestant.subject().rows().removeCategory(category);
        if (waits()) {
            contestant.subject().emptyCache();
        }
        return judge(contestant, acknowledged.size(), rowsWhenKilled, rows.size(), lost);
    }

    /// @param lost those of the acknowledged that are no rows
    static Cell judge(
            Contestant contestant,
            int acknowledged,
            int rowsWhenKilled,
            int rows,
            List<String> lost) {
        var observed = new ArrayList<String>();
        observed.add(
                "%,d creates were acknowledged; %,d were rows when the service was killed"
                                .formatted(acknowledged, rowsWhenKilled)
                        + (contestant.writesBehind()
                                ? ", %,d after it had been started again".formatted(rows)
                                : ""));
        lost.stream().limit(SHOWN).forEach(name -> observed.add("lost: " + name));
        var none = acknowledged > 0 && lost.isEmpty();
        return contestant.cell(
                "%,d of %,d".formatted(lost.size(), acknowledged),
                none ? KEPT : BROKEN,
                Why.since(
                        none,
                        contestant.writesBehind()
                                ? "What is acknowledged is in Redis: the service finds it there when it is"
                                        + " started again, and flushes it."
                                : "What is acknowledged has been committed to PostgreSQL."),
                observed);
    }

    private void create(Connection connection) throws InterruptedException {
        var name = "Product " + next.incrementAndGet();
        var product =
                """
                {"name": "%s", "price": 9.99, "category": "%s"}\
                """
                        .formatted(name, category);
        try {
            contestant.subject().expect(201, connection.post("/products", product));
            acknowledged.add(name);
        } catch (IOException e) {
            if (!killed) {
                throw new IllegalStateException(e);
            }
            Thread.sleep(10); // there is nobody to ask any more
        }
    }

    private Set<String> names() throws SQLException {
        var sql =
                "SELECT name FROM %s.product WHERE category = ?"
                        .formatted(contestant.strategy().schema());
        try (var database = scene.database().connect();
                var query = database.prepareStatement(sql)) {
            query.setString(1, category);
            try (var result = query.executeQuery()) {
                var names = new HashSet<String>();
                while (result.next()) {
                    names.add(result.getString(1));
                }
                return names;
            }
        }
    }
}
