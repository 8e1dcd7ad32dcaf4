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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Empties the backlog into PostgreSQL, batch by batch: many writes to one key become one, many
/// keys become one statement. Only what is committed is acknowledged, so a crash anywhere repeats
/// batches and never loses one; the tables make the repetition harmless.
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
    ///
    /// While PostgreSQL writes a batch, Redis concludes the one before and hands out the one after.
    int flush() {
        consumer.begin();
        int flushed = 0;
        var landed = new Landed(List.of(), List.of());
        var batch = take();
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!batch.writes().isEmpty()) {
                var before = landed;
                var next =
                        aside.submit(() -> {
                            conclude(before);
                            return take();
                        });
                landed = land(batch);
                flushed += landed.writes().size();
                batch = resultOf(next);
            }
        }
        conclude(landed);
        return flushed;
    }

    /// @param taken before they were read from the backlog
    record Batch(List<PendingWrite> writes, Instant taken) {

        Batch part(int from, int to) {
            return new Batch(writes.subList(from, to), taken);
        }
    }

    /// @param writes of the batch
    /// @param stored those of them that are in PostgreSQL; the others are dead letters
    record Landed(List<PendingWrite> writes, List<PendingWrite> stored) {}

    Batch take() {
        var taken = clock.instant();
        return new Batch(consumer.next(), taken);
    }

    /// Writes the batch; if PostgreSQL refuses it, finds out by halves which of its writes it means.
    Landed land(Batch batch) {
        var stored = new ArrayList<PendingWrite>();
        land(batch, stored);
        return new Landed(batch.writes(), stored);
    }

    private void land(Batch batch, List<PendingWrite> stored) {
        var writes = batch.writes();
        try {
            var latest = latestByTarget(writes);
            transaction.write(latest, batch.taken());
            stored.addAll(writes);
            stats.flushed(writes.size(), latest.values().stream().mapToInt(List::size).sum());
        } catch (BatchException failure) {
            if (!Refusal.isFinal(failure)) {
                throw failure;
            }
            if (writes.size() == 1) {
                bury(writes.getFirst(), failure);
                return;
            }
            int half = writes.size() / 2;
            land(batch.part(0, half), stored);
            land(batch.part(half, writes.size()), stored);
        }
    }

    /// What is to be done once they are in PostgreSQL, or dead letters. Those are not settled: the
    /// version of one may be another write's by now.
    void conclude(Landed landed) {
        latestByTarget(landed.stored()).forEach(Target::committed);
        targets.forEach((entity, target) ->
                target.settled(
                        landed.writes().stream().filter(write -> write.entity().equals(entity))));
        consumer.acknowledge(landed.writes()); // Not before the commit.
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

    private static <T> T resultOf(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
