package cachinglab.strategy.naive;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.redis.Redis;
import cachinglab.domain.Answer;
import cachinglab.domain.Draft;
import cachinglab.domain.Product;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import cachinglab.testing.race.Concurrently;
import cachinglab.testing.race.GatedRepository;
import cachinglab.testing.race.Races;
import cachinglab.testing.race.ReaderRaces;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The races the strategies win are lost without their mechanisms: each twin lacks one.
@MicronautTest(transactional = false)
class NaiveTwinsIT {

    @Inject Repository<Product> table;
    @Inject Redis redis;
    @Inject ObjectMapper json;

    @Test
    void withoutLeasesASlowReaderRestoresAnOldValue() {
        assertThat(races(rows -> new NaiveStore(rows, redis, json)).slowReader()).isEqualTo("old");
    }

    @Test
    void whenFlightsLandWhateverHappenedALateJoinerGetsAnOldValue() {
        assertThat(races(Coalescing::new).lateJoiner()).isEqualTo("old");
    }

    @Test
    void whenWritersPutWithoutLookingTheFirstToCommitIsRead() {
        assertThat(races(PuttingWithoutLooking::new).crossingWriters()).isEqualTo("first");
    }

    @Test
    void withoutAnIntentAWriterThatDiesLeavesAnOldValue() {
        assertThat(races(rows -> new NaiveStore(rows, redis, json)).dyingWriter()).isEqualTo("old");
    }

    @Test
    void withoutCoalescingEveryReaderOfAColdKeyLoads() {
        var repository = new GatedRepository<>(table);
        var races = new Races(repository, new NaiveStore(repository, redis, json), newProduct());
        var gate = repository.holdNextReader();

        var first = Concurrently.start(races::read);
        gate.awaitArrival();
        races.read();
        gate.open();

        assertThat(first.result()).isEqualTo("old");
        assertThat(repository.finds()).isEqualTo(2);
    }

    @Test
    void withoutNegativeEntriesWhatDoesNotExistIsLoadedEachTime() {
        var repository = new GatedRepository<>(table);
        var store = new NaiveStore(repository, redis, json);
        long id = repository.reserveNextId();

        assertThat(store.find(id).data()).isEmpty();
        assertThat(store.find(id).data()).isEmpty();
        assertThat(repository.finds()).isEqualTo(2);
    }

    private Races races(Function<Repository<Product>, Store<Product>> twin) {
        var repository = new GatedRepository<>(table);
        return new Races(repository, twin.apply(repository), newProduct());
    }

    private long newProduct() {
        return table.insert(ReaderRaces.DRAFT.toEntity(table.nextId(), 1, Instant.EPOCH)).id();
    }

    /// Single flight that gives its passengers whatever was loaded.
    private final class Coalescing extends NaiveStore {

        private final Map<Long, CompletableFuture<Optional<Product>>> flights =
                new ConcurrentHashMap<>();

        Coalescing(Repository<Product> repository) {
            super(repository, redis, json);
        }

        @Override
        Optional<Product> load(long id) {
            var mine = new CompletableFuture<Optional<Product>>();
            var other = flights.putIfAbsent(id, mine);
            if (other != null) {
                return other.join();
            }
            mine.complete(super.load(id));
            flights.remove(id);
            return mine.join();
        }
    }

    /// Write-through that sets what it wrote, whoever came between.
    private final class PuttingWithoutLooking extends NaiveStore {

        PuttingWithoutLooking(Repository<Product> repository) {
            super(repository, redis, json);
        }

        @Override
        public Answer<Product> replace(
                long id, Draft<Product> draft, OptionalLong expectedVersion) {
            var row =
                    repository.inTransaction(() ->
                            repository.update(
                                    draft.toEntity(id, 0, Instant.EPOCH), expectedVersion));
            set(row);
            return Answer.fromDatabase(row);
        }
    }
}
