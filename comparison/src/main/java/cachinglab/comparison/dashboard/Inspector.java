package cachinglab.comparison.dashboard;

import cachinglab.comparison.dashboard.EntryReport.Verdict;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.measure.Database;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Looks at one entity in Redis, through the service, and in PostgreSQL, past it.
record Inspector(List<Target> targets, Database database) {

    /// An entry as a service shows it.
    @Serdeable
    record Found(String key, long ttl, long size, @Nullable Entry value) {}

    /// What Redis has.
    @Serdeable
    record Entry(long version, @Nullable Map<String, Object> value) {}

    List<EntryReport> inspect(String entity, long id) throws Exception {
        return Parallel.map(
                targets,
                target -> {
                    try (var table = new Table(database, target, entity);
                            var connection = target.connect()) {
                        return inspect(target, connection, table, entity, id);
                    }
                });
    }

    /// First the cache, then the table: what changes in between is newer there.
    static EntryReport inspect(
            Target target, Connection connection, Table table, String entity, long id)
            throws IOException, SQLException {
        var found = target.caches() ? entry(target, connection, entity, id) : null;
        var row = table.find(id).orElse(null);
        var rowVersion = row == null ? null : (Long) row.get("version");
        if (found == null) {
            var verdict = target.caches() ? Verdict.NOT_CACHED : Verdict.UNCACHED;
            return new EntryReport(
                    target.title(), verdict, null, null, null, null, null, rowVersion, row);
        }
        var entry = found.value();
        var cached = entry == null ? null : entry.value();
        return new EntryReport(
                target.title(),
                verdict(found, cached, row),
                found.key(),
                found.ttl(),
                found.size(),
                entry == null ? null : entry.version(),
                cached,
                rowVersion,
                row);
    }

    private static @Nullable Found entry(
            Target target, Connection connection, String entity, long id) throws IOException {
        var response = connection.get("/cache/entries/" + entity + "/" + id);
        if (response.status() == 404) {
            return null;
        }
        return Json.read(target.succeeded(response).text(), Found.class);
    }

    private static Verdict verdict(
            Found found, @Nullable Map<String, Object> cached, @Nullable Map<String, Object> row) {
        if (same(cached, row)) {
            return Verdict.AGREE;
        }
        return found.ttl() == -1 ? Verdict.PENDING : Verdict.DISAGREE;
    }

    private static boolean same(
            @Nullable Map<String, Object> cached, @Nullable Map<String, Object> row) {
        if (cached == null || row == null) {
            return cached == null && row == null;
        }
        return row.keySet().stream()
                .filter(column -> !column.equals("updatedAt"))
                .allMatch(column -> same(cached.get(column), row.get(column)));
    }

    private static boolean same(@Nullable Object cached, @Nullable Object stored) {
        if (cached instanceof Number one && stored instanceof Number other) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return Objects.equals(cached, stored);
    }
}
