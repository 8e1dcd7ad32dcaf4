package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;
import static cachinglab.comparison.result.Cell.Verdict.MEASURED;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTableTest {

    @Test
    void whatACellSaysStandsUnderEachOther() {
        var cold =
                List.of(
                        new Cell("read-through", "database, 1 SQL", MEASURED, "", List.of()),
                        new Cell("uncached", "1 SQL", MEASURED, "", List.of()));
        var stale =
                List.of(
                        new Cell("read-through", "0 of 1,000", KEPT, "", List.of()),
                        new Cell("uncached", "3 of 1,000", BROKEN, "", List.of()));
        var rows =
                List.of(
                        new BehaviourRow("cold", "Cold read", "", cold),
                        new BehaviourRow("stale", "Stale", "", stale));

        assertThat(new MatrixTable(rows).toString())
                .startsWith(
                        """
                                     read-through    uncached
                          Cold read      database       1 SQL
                                            1 SQL
                          Stale        0 of 1,000  3 of 1,000
                                             kept      broken
                        """);
    }
}
