package cachinglab.comparison.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlCountTest {

    private static final String METRICS =
            """
            # HELP sql_statements_total
            # TYPE sql_statements_total counter
            sql_statements_total{type="insert"} 12.0
            sql_statements_total{type="select"} 1.2345E4
            sql_statements_total{schema="uncached",type="update"} 3.0
            sql_statements_created{type="select"} 99.0
            jvm_threads_live_threads 31.0
            """;

    @Test
    void statementsAreCountedByType() {
        assertThat(SqlCount.parse(METRICS).byType())
                .isEqualTo(Map.of("insert", 12L, "select", 12_345L, "update", 3L));
    }

    @Test
    void aServiceWithoutTheMeterHasExecutedNothing() {
        assertThat(SqlCount.parse("jvm_threads_live_threads 31.0\n").total()).isZero();
    }

    @Test
    void theDifferenceLeavesOutWhatDidNotChange() {
        var before = new SqlCount(Map.of("select", 10L, "insert", 5L));
        var after = new SqlCount(Map.of("select", 11L, "insert", 5L, "delete", 2L));

        assertThat(after.since(before).byType()).isEqualTo(Map.of("select", 1L, "delete", 2L));
    }
}
