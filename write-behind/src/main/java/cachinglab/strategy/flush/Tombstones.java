package cachinglab.strategy.flush;

import cachinglab.domain.UnavailableException;
import cachinglab.strategy.backlog.BacklogSettings;
import cachinglab.strategy.backlog.Waiting;
import io.lettuce.core.RedisException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was deleted, remembered for as long as an older write may still come, and then forgotten.
///
/// Nothing older can come once everything that waits was accepted so much later: what left the
/// backlog is in PostgreSQL, a dead letter is not replayed after that time, and a flusher that sleeps
/// on a batch for so long does not write it ([Transaction]). Clocks may differ by less than that time.
@Singleton
public final class Tombstones {

    private static final Logger LOG = LoggerFactory.getLogger(Tombstones.class);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int BATCH = 1_000;

    private static final String PURGE =
            """
            DELETE FROM tombstone WHERE (entity, id) IN (
              SELECT entity, id FROM tombstone WHERE deleted_at < ?
              ORDER BY deleted_at LIMIT %d FOR UPDATE SKIP LOCKED)\
            """
                    .formatted(BATCH);

    private static final String IS_THERE =
            "SELECT FROM tombstone WHERE entity = ? AND id = ? AND version >= ?";

    private final TransactionOperations<Connection> transactions;
    private final Waiting waiting;
    private final Clock clock;
    private final Duration kept;

    Tombstones(
            TransactionOperations<Connection> transactions,
            Waiting waiting,
            Clock clock,
            BacklogSettings settings) {
        this.transactions = transactions;
        this.waiting = waiting;
        this.clock = clock;
        this.kept = settings.tombstonesKept();
    }

    /// Whether it is known of everything deleted since then.
    public boolean reachBackTo(Instant moment) {
        return moment.isAfter(clock.instant().minus(kept));
    }

    /// Whether the row was deleted after this version of it was written.
    public boolean isDeleted(Table<?> table, long id, long version) {
        return run(
                IS_THERE,
                statement -> {
                    statement.setString(1, table.name());
                    statement.setLong(2, id);
                    statement.setLong(3, version);
                    try (var rows = statement.executeQuery()) {
                        return rows.next();
                    }
                });
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void purgeOnSchedule() {
        try {
            int purged = purge();
            if (purged > 0) {
                LOG.info("forgot {} deletions", purged);
            }
        } catch (RedisException | UnavailableException outage) {
            LOG.debug("no tombstones can be purged now", outage);
        }
    }

    /// In batches, so that none takes long. Returns how many were purged.
    int purge() {
        long oldest = waiting.oldest().orElse(Long.MAX_VALUE);
        Instant before = Instant.ofEpochMilli(Math.min(oldest, clock.millis())).minus(kept);
        int all = 0;
        int purged;
        do {
            purged =
                    run(
                            PURGE,
                            statement -> {
                                statement.setObject(1, before.atOffset(ZoneOffset.UTC));
                                return statement.executeUpdate();
                            });
            all += purged;
        } while (purged == BATCH);
        return all;
    }

    private <T> T run(String sql, Work<T> work) {
        try {
            return transactions.executeWrite(status -> {
                try (var statement = status.getConnection().prepareStatement(sql)) {
                    return work.with(statement);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (RuntimeException e) { // also if there is no connection
            throw new UnavailableException("PostgreSQL does not answer.", A_SECOND, e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
