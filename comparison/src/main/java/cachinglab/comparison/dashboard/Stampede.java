package cachinglab.comparison.dashboard;

import cachinglab.comparison.dashboard.ActionReport.Line;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.measure.Outcome;
import cachinglab.comparison.measure.SqlCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A thousand readers of one product that is in no cache, all at once; one service after the other.
record Stampede(List<Target> targets) {

    private static final int READERS = 1_000;
    private static final String PRODUCT = "/products/1";

    ActionReport run() throws Exception {
        var lines = new ArrayList<Line>();
        for (var target : targets) {
            lines.add(run(target));
        }
        return new ActionReport("1,000 readers of one cold product asked at once.", lines);
    }

    private static Line run(Target target) throws Exception {
        var connections = new ArrayList<Connection>();
        try {
            for (int i = 0; i < READERS; i++) {
                connections.add(target.connect());
            }
            if (target.caches()) {
                target.delete("/cache/entries?pattern=product:1");
            }
            var before = selects(target);
            var begin = System.nanoTime();
            var answers = ask(connections);
            var millis = (System.nanoTime() - begin) / 1_000_000;
            return line(target, answers, selects(target) - before, millis);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static List<Response> ask(List<Connection> connections) throws Exception {
        var start = new CountDownLatch(connections.size());
        return Parallel.map(
                connections,
                connection -> {
                    start.countDown();
                    start.await();
                    return connection.get(PRODUCT);
                });
    }

    private static Line line(Target target, List<Response> answers, long selects, long millis) {
        var right = answers.stream().filter(answer -> answer.status() == 200).toList();
        var text =
                "%,d SELECT%s for %,d answers in %,d ms"
                        .formatted(selects, selects == 1 ? "" : "s", right.size(), millis);
        if (target.caches()) {
            var outcomes = right.stream().map(Outcome::of).toList();
            text +=
                    ": %,d waited for another's load, %,d were hits"
                            .formatted(
                                    Collections.frequency(outcomes, Outcome.COLLAPSED),
                                    Collections.frequency(outcomes, Outcome.HIT));
        }
        return new Line(target.title(), text, selects <= 2 && right.size() == READERS);
    }

    private static long selects(Target target) throws IOException {
        return SqlCount.parse(target.get("/prometheus").text()).selects();
    }
}
