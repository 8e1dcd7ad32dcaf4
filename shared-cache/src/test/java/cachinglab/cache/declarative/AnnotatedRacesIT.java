package cachinglab.cache.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.telemetry.Telemetry;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds under annotations while others write, what does not, and what goes wrong without leases.
class AnnotatedRacesIT {

    private final Shop shop = Instances.shop(Instances.ONE);
    private final Shop other = Instances.shop(Instances.OTHER);
    private final AnnotatedRaces races = new AnnotatedRaces(shop);

    @Test
    void aSlowReaderCannotRestoreWhatWasInvalidated() {
        assertThat(races.slowReader(other::change)).isEqualTo("new");
        assertThat(Instances.ONE.getBean(Telemetry.class).stats())
                .hasEntrySatisfying("prices", it -> assertThat(it.rejected()).isPositive());
    }

    @Test
    void aSlowReaderCannotRestoreWhatWasInvalidatedWithAllTheOthers() {
        assertThat(races.slowReader(other::changeAll)).isEqualTo("new");
    }

    @Test
    void aSlowReaderCannotRestoreWhatWasReplaced() {
        assertThat(races.slowReader(other::set)).isEqualTo("new");
    }

    @Test
    void withGetAndSetASlowReaderRestoresIt() {
        try (var naive = Instances.with(Map.of("naive", "true"))) {
            var naiveShop = Instances.shop(naive);
            var lost = new AnnotatedRaces(naiveShop);
            assertThat(lost.slowReader(naiveShop::change)).isEqualTo("old");
        }
    }

    @Test
    void manyReadersOverTwoInstancesAreOneRead() {
        String product = Rows.newProduct();
        Rows.SHARED.write(product, 100);
        var hold = Rows.SHARED.holdNext(product);
        var calls =
                Stream.of(shop, other)
                        .flatMap(it ->
                                Stream.generate(() -> Call.start(() -> it.find(product))).limit(50))
                        .toList();
        hold.awaitArrival().open();

        assertThat(calls).extracting(Call::result).containsOnly(new Price(product, 100));
        assertThat(Rows.SHARED.reads(product)).isEqualTo(1);
    }

    @Test
    void manyReadersOfNothingAreOneReadAlsoWhereNothingIsNotKept() {
        String product = Rows.newProduct();
        var hold = Rows.SHARED.holdNext(product);
        var calls = Stream.generate(() -> Call.start(() -> shop.findForNow(product))).limit(50);
        var all = calls.toList();
        hold.awaitArrival();
        all.forEach(Call::awaitWaiting);
        hold.open();

        assertThat(all).extracting(Call::result).allMatch(Objects::isNull);
        assertThat(Rows.SHARED.reads(product)).isEqualTo(1);
    }

    @Test
    void ofInvalidationsThatCrossNoneLeavesAnOldValue() {
        assertThat(races.crossingWriters(shop::change)).isEqualTo("new");
    }

    /// Nobody knows from outside the transactions who committed last.
    @Test
    void ofPutsThatCrossTheLastIsShownAlsoIfItsValueIsOlder() {
        assertThat(races.crossingWriters(shop::set)).isEqualTo("old");
    }

    /// An annotation comes after its method. Who must not lose this uses a write intent, or a tag that
    /// such writers invalidate.
    @Test
    void aWriterThatDiesBeforeItsInvalidationLeavesTheOldValue() {
        assertThat(races.dyingWriter()).isEqualTo("old");
    }
}
