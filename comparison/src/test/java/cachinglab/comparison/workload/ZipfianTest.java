package cachinglab.comparison.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfianTest {

    private static final int DRAWS = 200_000;
    private static final double ALPHA = 1 / (1 - 0.99);

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000})
    void everyRankIsAsFrequentAsItsDefinitionSays(int items) {
        var counts = new long[items];
        var zipfian = new Zipfian(items);
        var random = new Random(items);
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) zipfian.rank(random.nextDouble())]++;
        }

        assertThat(ChiSquare.of(counts, rank -> upTo(rank + 1, items) - upTo(rank, items)))
                .isLessThan(ChiSquare.limit(items - 1));
    }

    @Test
    void anotherExponentWouldBeNoticed() {
        var counts = new long[1_000];
        var zipfian = new Zipfian(1_000);
        var random = new Random(1);
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) zipfian.rank(random.nextDouble())]++;
        }

        assertThat(ChiSquare.of(counts, rank -> 1.0 / (rank + 1) / harmonic(1_000)))
                .isGreaterThan(ChiSquare.limit(999));
    }

    @Test
    void theSharesAreZipfs() {
        // Gray's formula comes close to the law; YCSB takes it as it is.
        for (int ranks : new int[] {1, 2, 10, 100, 1_000}) {
            assertThat(upTo(ranks, 1_000))
                    .as("the first %d", ranks)
                    .isCloseTo(zeta(ranks) / zeta(1_000), within(0.02));
        }
    }

    @Test
    void itemsAddedLaterCountAsIfThereFromTheStart() {
        var grown = new Zipfian(10);
        grown.growTo(500);
        var whole = new Zipfian(500);

        for (double point = 0; point < 1; point += 0.001) {
            assertThat(grown.rank(point)).isEqualTo(whole.rank(point));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // FNV-1a of the eight bytes of the item, lowest first, and its absolute value
        "0, 6284781860667377211",
        "1, 8517097267634966620",
        "2, 1820151046732198393"
    })
    void popularItemsAreScatteredByYcsbsHash(long item, long hash) {
        assertThat(ScrambledZipfian.hash(item)).isEqualTo(hash);
    }

    @Test
    void theMostPopularRecordHasYcsbsShare() {
        // Of ten billion items, whatever the number of records: 1 / 26.469.
        var chooser = new ScrambledZipfian();
        var random = new Random(3);
        int favourite = (int) (ScrambledZipfian.hash(0) % 100_000);

        var hits =
                IntStream.range(0, DRAWS)
                        .map(draw -> chooser.choose(random, 100_000))
                        .filter(record -> record == favourite)
                        .count();

        assertThat((double) hits / DRAWS).isCloseTo(1 / 26.469, within(0.002));
    }

    /// The share of the first ranks, from the formula read backwards: the point on the line at which
    /// a rank begins.
    private static double upTo(int rank, int items) {
        if (rank <= 2) {
            return zeta(rank) / zeta(items);
        }
        double eta = (1 - Math.pow(2.0 / items, 0.01)) / (1 - zeta(2) / zeta(items));
        double point = (Math.pow((double) rank / items, 1 / ALPHA) - 1 + eta) / eta;
        return Math.max(point, zeta(2) / zeta(items));
    }

    private static double zeta(int items) {
        return IntStream.rangeClosed(1, items).mapToDouble(i -> Math.pow(i, -0.99)).sum();
    }

    private static double harmonic(int items) {
        return IntStream.rangeClosed(1, items).mapToDouble(i -> 1.0 / i).sum();
    }
}
