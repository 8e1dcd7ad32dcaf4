package cachinglab.comparison.dashboard;

import cachinglab.comparison.dashboard.AuditReport.Disagreement;
import cachinglab.comparison.dashboard.EntryReport.Verdict;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.measure.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Compares caches and tables for a sample of entities. Remembers what did not agree, and since when.
final class Auditor {

    private static final int LOOKS = 3;

    /// What a service has of an entity.
    private record Thing(Target target, String entity, long id) {}

    private final List<Target> targets;
    private final Database database;
    private final Clock clock;
    private final Map<Thing, Instant> since = new ConcurrentHashMap<>();

    Auditor(List<Target> targets, Database database, Clock clock) {
        this.targets = targets.stream().filter(Target::caches).toList();
        this.database = database;
        this.clock = clock;
    }

    List<AuditReport> audit(String entity, int size) throws Exception {
        return Parallel.map(targets, target -> audit(target, entity, size));
    }

    private AuditReport audit(Target target, String entity, int size)
            throws IOException, SQLException {
        var counts = new HashMap<Verdict, Integer>();
        var disagreements = new ArrayList<Disagreement>();
        try (var table = new Table(database, target, entity);
                var connection = target.connect()) {
            var sample = table.sample(size);
            for (var id : sample) {
                var thing = new Thing(target, entity, id);
                var report = look(thing, connection, table);
                counts.merge(report.verdict(), 1, Integer::sum);
                if (report.verdict() == Verdict.DISAGREE) {
                    disagreements.add(disagreement(thing, report));
                } else {
                    since.remove(thing);
                }
            }
            return report(target, sample.size(), counts, disagreements);
        }
    }

    /// What does not agree is looked at again: a write may have come between cache and table.
    private static EntryReport look(Thing thing, Connection connection, Table table)
            throws IOException, SQLException {
        var report = once(thing, connection, table);
        for (int i = 1; i < LOOKS && report.verdict() == Verdict.DISAGREE; i++) {
            report = once(thing, connection, table);
        }
        return report;
    }

    private static EntryReport once(Thing thing, Connection connection, Table table)
            throws IOException, SQLException {
        return Inspector.inspect(thing.target(), connection, table, thing.entity(), thing.id());
    }

    /// As old as the row that the cache does not show, if that is known.
    private Disagreement disagreement(Thing thing, EntryReport report) {
        var now = clock.instant();
        var begin = since.computeIfAbsent(thing, first -> changed(report, now));
        return new Disagreement(
                thing.id(),
                report.cachedVersion(),
                report.rowVersion(),
                Duration.between(begin, now).toMillis());
    }

    private static Instant changed(EntryReport report, Instant now) {
        var row = report.row();
        var changed = row == null ? now : Instant.parse(String.valueOf(row.get("updatedAt")));
        return changed.isBefore(now) ? changed : now;
    }

    private static AuditReport report(
            Target target,
            int sampled,
            Map<Verdict, Integer> counts,
            List<Disagreement> disagreements) {
        int agree = counts.getOrDefault(Verdict.AGREE, 0);
        int pending = counts.getOrDefault(Verdict.PENDING, 0);
        int compared = agree + disagreements.size();
        return new AuditReport(
                target.title(),
                sampled,
                compared + pending,
                agree,
                pending,
                compared == 0 ? null : (double) agree / compared,
                disagreements);
    }
}
