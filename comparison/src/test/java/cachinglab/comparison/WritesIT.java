package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.WRITE_BEHIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.load.ClosedLoop;
import cachinglab.comparison.load.Feed;
import cachinglab.comparison.load.Listed;
import cachinglab.comparison.measure.Database;
import cachinglab.comparison.measure.Rows;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritesIT {

    private static final int WRITES = 400;

    private final Database database = RunningLab.fleet().servers().database();
    private final Rows rows = RunningLab.subject(WRITE_BEHIND).rows();

    @ParameterizedTest
    @EnumSource(names = "WRITE_BEHIND", mode = EnumSource.Mode.EXCLUDE)
    void anAcknowledgedWriteIsARowAndAStatement(Strategy strategy) throws Exception {
        var subject = RunningLab.subject(strategy);
        var before = subject.sql();

        new ClosedLoop(subject, 4).run(new Feed(Listed.inserts(WRITES), 1));

        assertThat(subject.rows().inCategory(Rows.CATEGORY)).isEqualTo(WRITES);
        assertThat(subject.sql().since(before).byType().get("insert")).isEqualTo(WRITES);
        subject.rows().removeAdded();
    }

    @Test
    void behindTheWritesTheRowsComeTogether() throws Exception {
        var subject = RunningLab.subject(WRITE_BEHIND);
        var before = subject.sql();

        new ClosedLoop(subject, 4).run(new Feed(Listed.inserts(WRITES), 1));
        subject.drain();

        assertThat(rows.inCategory(Rows.CATEGORY)).isEqualTo(WRITES);
        assertThat(subject.sql().since(before).total()).isPositive().isLessThan(WRITES / 2);
        rows.removeAdded();
    }

    @Test
    void aWriteIsAcknowledgedBeforeItsRowIsThere() throws Exception {
        try (var table = LockedTable.againstWrites(database, WRITE_BEHIND)) {
            write("Later", 10);
            assertThat(table.connection().isValid(1)).isTrue();
            assertThat(rows.inCategory("Later")).isZero();
        }

        await().untilAsserted(() -> assertThat(rows.inCategory("Later")).isEqualTo(10));
    }

    private static void write(String category, int products) throws IOException {
        try (var connection = RunningLab.subject(WRITE_BEHIND).connect()) {
            for (int i = 0; i < products; i++) {
                var product =
                        """
                        {"name": "Product %d", "price": 9.99, "category": "%s"}\
                        """
                                .formatted(i, category);
                assertThat(connection.post("/products", product).status()).isEqualTo(201);
            }
        }
    }
}
