package cachinglab.testing.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Source;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every strategy promises to readers, whatever writers do meanwhile: guarantees G1, G2, G4 and
/// G5 of the design.
public interface ReaderRaces {

    ProductDraft DRAFT = new ProductDraft("old", BigDecimal.ONE, "Races");

    /// The real table.
    Repository<Product> table();

    /// The strategy over a table: one more instance of the service, but for its own process.
    Store<Product> storeOver(Repository<Product> repository);

    /// A product that is in the table, and in no cache.
    default long newProduct() {
        return table().insert(DRAFT.toEntity(table().nextId(), 1, Instant.EPOCH)).id();
    }

    default Races races(GatedRepository<Product> repository) {
        return new Races(repository, storeOver(repository), newProduct());
    }

    @Test
    default void aSlowReaderCannotRestoreAnOldValue() {
        assertThat(races(new GatedRepository<>(table())).slowReader()).isEqualTo("new");
    }

    @Test
    default void aReaderWhoComesAfterAWriteDoesNotGetWhatWasLoadedBeforeIt() {
        assertThat(races(new GatedRepository<>(table())).lateJoiner()).isEqualTo("new");
    }

    @Test
    default void aThousandReadersOfAColdKeyCostOneQuery() {
        var repository = new GatedRepository<>(table());
        var races = races(repository);
        var gate = repository.holdNextReader();

        var readers = Stream.generate(() -> Concurrently.start(races::read)).limit(1000).toList();
        gate.awaitArrival();
        gate.open();

        assertThat(readers).extracting(Concurrently::result).containsOnly("old");
        assertThat(repository.finds()).isEqualTo(1);
    }

    @Test
    default void aLoadThatFailsIsNotCachedAndHoldsUpNobody() {
        var repository = new GatedRepository<>(table());
        var races = races(repository);
        var gate = repository.holdNextReader();
        repository.failNextReader(new IllegalStateException("no answer"));

        var unlucky = Concurrently.start(races::read);
        gate.awaitArrival();
        var others = Stream.generate(() -> Concurrently.start(races::read)).limit(10).toList();
        gate.open();

        assertThatThrownBy(unlucky::result).hasRootCauseMessage("no answer");
        assertThat(others).extracting(Concurrently::result).containsOnly("old");
        assertThat(repository.finds()).isEqualTo(2);
    }

    @Test
    default void whatDoesNotExistIsRememberedAndSeenAtOnceWhenItIsMade() {
        var repository = new GatedRepository<>(table());
        var store = storeOver(repository);
        long id = repository.reserveNextId();

        assertThat(store.find(id).data()).isEmpty();
        assertThat(store.find(id).data()).isEmpty();
        assertThat(repository.finds()).isEqualTo(1);

        assertThat(store.create(DRAFT).data().id()).isEqualTo(id);
        assertThat(store.find(id).data()).isPresent();
    }

    @Test
    default void anInstanceWaitsForTheLoadOfAnother() {
        var repository = new GatedRepository<>(table());
        long id = newProduct();
        var one = new Races(repository, storeOver(repository), id);
        var other = new Races(repository, storeOver(repository), id);
        var gate = repository.holdNextReader();

        var loader = Concurrently.start(one::read);
        gate.awaitArrival();
        var waiter = Concurrently.start(other::read);
        waiter.awaitWaiting();
        gate.open();

        assertThat(List.of(loader.result(), waiter.result())).containsOnly("old");
        assertThat(repository.finds()).isEqualTo(1);
    }

    @Test
    default void noReaderEverSeesLessThanWhatWasAcknowledged() {
        var stores = Stream.generate(() -> storeOver(table())).limit(2).toList();
        long id = newProduct();
        var acknowledged = new AtomicLong(1);

        var writers =
                IntStream.range(0, 3)
                        .mapToObj(i ->
                                Concurrently.start(
                                        () -> write(stores.get(i % 2), id, acknowledged)))
                        .toList();
        var readers =
                IntStream.range(0, 6)
                        .mapToObj(i ->
                                Concurrently.start(() -> read(stores.get(i % 2), id, acknowledged)))
                        .toList();

        assertThat(readers).extracting(Concurrently::result).containsOnly("nothing stale");
        assertThat(writers).extracting(Concurrently::result).containsOnly("done");
        assertThat(stores.getFirst().find(id).data().orElseThrow().version()).isEqualTo(301);
    }

    private static String write(Store<Product> store, long id, AtomicLong acknowledged) {
        for (int i = 0; i < 100; i++) {
            long version = store.replace(id, DRAFT, OptionalLong.empty()).data().version();
            acknowledged.accumulateAndGet(version, Math::max);
        }
        return "done";
    }

    private static String read(Store<Product> store, long id, AtomicLong acknowledged) {
        for (int i = 0; i < 300; i++) {
            long atLeast = acknowledged.get();
            long seen = store.find(id).data().orElseThrow().version();
            if (seen < atLeast) {
                return "version " + seen + " after " + atLeast + " was acknowledged";
            }
        }
        return "nothing stale";
    }

    @Test
    default void whatIsReadAgainComesFromTheCache() {
        var repository = new GatedRepository<>(table());
        var store = storeOver(repository);
        long id = newProduct();

        assertThat(store.find(id).source()).isEqualTo(Source.DATABASE);
        assertThat(store.find(id).source()).isEqualTo(Source.CACHE);
    }
}
