package cachinglab.strategy.flush;

import cachinglab.strategy.backlog.Consumer;
import cachinglab.strategy.backlog.DeadLetters;
import cachinglab.strategy.backlog.PendingWrite;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Empties the backlog into PostgreSQL, batch by batch: many writes to one key become one, many
/// keys become one statement. Only what is committed is acknowledged, so a crash anywhere repeats a
/// batch and never loses one; the tables make the repetition harmless.
///
/// For one thread at a time.
final class Flusher {

    private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);

    private final Consumer consumer;
    private final Transaction transaction;
    private final Map<String, Target<?>> targets;
    private final DeadLetters deadLetters;
    private final FlushStats stats;
    private final Clock clock;

    Flusher(
            Consumer consumer,
            Transaction transaction,
            List<Target<?>> targets,
            DeadLetters deadLetters,
            FlushStats stats,
            Clock clock) {
        this.consumer = consumer;
        this.transaction = transaction;
        this.targets =
                targets.stream().collect(Collectors.toMap(Target::entity, Function.identity()));
        this.deadLetters = deadLetters;
        this.stats = stats;
        this.clock = clock;
    }

    /// Flushes all there is. Returns how many writes left the backlog.
    int flush() {
        consumer.claim();
        int flushed = 0;
        while (true) {
            Instant taken = clock.instant();
            var batch = consumer.next();
            if (batch.isEmpty()) {
                return flushed;
            }
            land(batch, taken);
            settle(batch);
            consumer.acknowledge(batch); // Not before the commit.
            flushed += batch.size();
        }
    }

    /// Writes the batch; if PostgreSQL refuses it, finds out by halves which of its writes it means.
    ///
    /// @param taken when it was read from the backlog
    void land(List<PendingWrite> batch, Instant taken) {
        Map<Target<?>, List<PendingWrite>> latest;
        try {
            latest = latestByTarget(batch);
            transaction.write(latest, taken);
        } catch (BatchException failure) {
            if (!Refusal.isFinal(failure)) {
                throw failure;
            }
            if (batch.size() == 1) {
                bury(batch.getFirst(), failure);
                return;
            }
            int half = batch.size() / 2;
            land(batch.subList(0, half), taken);
            land(batch.subList(half, batch.size()), taken);
            return;
        }
        latest.forEach(Target::committed);
        stats.flushed(batch.size(), latest.values().stream().mapToInt(List::size).sum());
    }

    private void settle(List<PendingWrite> batch) {
        targets.forEach((entity, target) ->
                target.settled(batch.stream().filter(write -> write.entity().equals(entity))));
    }

    /// The last write to each key: the one with the highest version, whatever the order.
    private Map<Target<?>, List<PendingWrite>> latestByTarget(List<PendingWrite> batch) {
        record Key(String entity, long id) {}
        Map<Key, PendingWrite> latest = new LinkedHashMap<>();
        for (PendingWrite write : batch) {
            latest.merge(
                    new Key(write.entity(), write.id()),
                    write,
                    (one, other) -> one.version() > other.version() ? one : other);
        }
        Map<Target<?>, List<PendingWrite>> byTarget = new LinkedHashMap<>();
        for (PendingWrite write : latest.values()) {
            byTarget.computeIfAbsent(targetOf(write), target -> new ArrayList<>()).add(write);
        }
        return byTarget;
    }

    private Target<?> targetOf(PendingWrite write) {
        Target<?> target = targets.get(write.entity());
        if (target == null) {
            throw new BatchException("there is nothing called '" + write.entity() + "'");
        }
        return target;
    }

    private void bury(PendingWrite write, BatchException reason) {
        LOG.warn(
                "{} {} in version {} was refused and is a dead letter now: {}",
                write.entity(),
                write.id(),
                write.version(),
                reason.getMessage());
        deadLetters.add(write, String.valueOf(reason.getMessage()));
        Optional.ofNullable(targets.get(write.entity())).ifPresent(target -> target.refused(write));
        stats.buried();
    }
}
