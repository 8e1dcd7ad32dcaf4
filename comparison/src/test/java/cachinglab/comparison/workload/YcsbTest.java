package cachinglab.comparison.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cachinglab.comparison.workload.Operation.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YcsbTest {

    private static final int RECORDS = 1_000;
    private static final int OPERATIONS = 100_000;

    @ParameterizedTest
    @CsvSource({
        // workload, reads, updates, inserts, read-modify-writes: as core/workloads/workload? says
        "a,     0.50, 0.50, 0,    0",
        "b,     0.95, 0.05, 0,    0",
        "c,     1,    0,    0,    0",
        "d,     0.95, 0,    0.05, 0",
        "f,     0.50, 0,    0,    0.50",
        "storm, 0.10, 0.90, 0,    0"
    })
    void theMixIsAsDefined(String name, double reads, double updates, double inserts, double rmws) {
        var operations = operations(name, 7);

        assertThat(share(operations, Kind.READ)).isCloseTo(reads, within(0.01));
        assertThat(share(operations, Kind.UPDATE)).isCloseTo(updates, within(0.01));
        assertThat(share(operations, Kind.INSERT)).isCloseTo(inserts, within(0.01));
        assertThat(share(operations, Kind.READ_MODIFY_WRITE)).isCloseTo(rmws, within(0.01));
        assertThat(share(operations, Kind.DELETE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "f", "storm"})
    void onlyRecordsThatExistAreAskedFor(String name) {
        int records = RECORDS;
        for (var operation : operations(name, 7)) {
            if (operation.kind() == Kind.INSERT) {
                assertThat(operation.record()).isEqualTo(records++);
            } else {
                assertThat(operation.record()).isBetween(0, records - 1);
            }
        }
    }

    @Test
    void theNewestIsReadMostWhateverIsInserted() {
        int newest = RECORDS - 1;
        var byAge = new int[RECORDS];
        for (var operation : operations("d", 7)) {
            if (operation.kind() == Kind.INSERT) {
                newest = operation.record();
            } else if (newest - operation.record() < RECORDS) {
                byAge[newest - operation.record()]++;
            }
        }

        assertThat(byAge[0]).isGreaterThan(byAge[1]);
        assertThat(byAge[1]).isGreaterThan(byAge[3]);
        assertThat(byAge[3]).isGreaterThan(byAge[15]);
        var youngest = IntStream.of(byAge).limit(100).sum();
        assertThat(youngest).as("of the 100 newest of thousands").isGreaterThan(OPERATIONS / 2);
    }

    @Test
    void aStormIsOnTenRecordsAlike() {
        var counts = new long[10];
        operations("storm", 7).forEach(operation -> counts[operation.record()]++);

        assertThat(ChiSquare.of(counts, rank -> 0.1)).isLessThan(ChiSquare.limit(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "f", "storm"})
    void theSameSeedGivesTheSameOperations(String name) {
        assertThat(hash(name, 7)).isEqualTo(hash(name, 7));
        assertThat(hash(name, 7).operations()).isEqualTo(OPERATIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "f", "storm"})
    void anotherSeedGivesOthers(String name) {
        assertThat(hash(name, 7)).isNotEqualTo(hash(name, 8));
    }

    private static OperationsHash hash(String name, long seed) {
        return OperationsHash.of(Workloads.named(name, RECORDS), seed);
    }

    private static double share(List<Operation> operations, Kind kind) {
        return (double) operations.stream().filter(one -> one.kind() == kind).count() / OPERATIONS;
    }

    private static List<Operation> operations(String name, long seed) {
        var operations = Workloads.named(name, RECORDS).operations(seed);
        return Stream.generate(operations::next).limit(OPERATIONS).toList();
    }
}
