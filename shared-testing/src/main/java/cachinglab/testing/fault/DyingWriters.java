package cachinglab.testing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.domain.ProductDraft;
import cachinglab.domain.Query;
import cachinglab.testing.race.Concurrently;
import cachinglab.testing.race.GatedRepository;
import cachinglab.testing.race.Races;
import cachinglab.testing.race.WriterRaces;
import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Guarantee G3: a process killed between its commit and its eviction leaves nothing stale behind,
/// also when another writer crosses.
public interface DyingWriters extends WriterRaces {

    ApplicationContext context();

    /// Calls [DyingProcess#main].
    Class<?> dyingProcess();

    @Test
    default void aProcessThatDiesBetweenItsCommitAndItsEvictionLeavesNothingStale()
            throws Exception {
        var category = UUID.randomUUID().toString();
        var repository = new GatedRepository<>(table());
        var store = storeOver(repository);
        var alone = new Races(repository, store, product(category));
        var overwritten = new Races(repository, store, product(category));
        var overtaken = new Races(repository, store, product(category));
        var page = new Query(category, 0, 20);
        List.of(alone, overwritten, overtaken).forEach(Races::read);
        store.list(page);

        var gate = repository.holdNextWriter();
        var slow = Concurrently.start(() -> overtaken.write("overtaken"));
        gate.awaitArrival();
        try (var other =
                DyingProcess.start(
                        dyingProcess(),
                        context(),
                        List.of(alone.id(), overwritten.id(), overtaken.id()))) {
            other.awaitCommits();
            assertThat(store.list(page).data()).isEmpty(); // all went to another category
            overwritten.write("later");
            other.die();
        }
        gate.open();
        slow.result();

        for (int i = 0; i < 2; i++) { // from the database, and if from the cache, the same
            assertThat(alone.read()).isEqualTo(DyingProcess.LAST_WORDS);
            assertThat(overwritten.read()).isEqualTo("later");
            assertThat(overtaken.read()).isEqualTo(DyingProcess.LAST_WORDS);
            assertThat(store.list(page).data()).isEmpty();
        }
    }

    private long product(String category) {
        var draft = new ProductDraft("old", BigDecimal.ONE, category);
        return table().insert(draft.toEntity(table().nextId(), 1, Instant.EPOCH)).id();
    }
}
