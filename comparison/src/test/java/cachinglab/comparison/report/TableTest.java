package cachinglab.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void valuesStandBelowOneAnotherAtTheRight() {
        var table =
                new Table(List.of("cache-aside", "uncached"))
                        .heading("reads, with a heading longer than every label")
                        .row("cold", List.of("1 SQL", "1 SQL"))
                        .row("warm and long", List.of("cache", "12,345,678 SQL"));

        assertThat(table)
                .hasToString(
                        """
                                         cache-aside        uncached
                        reads, with a heading longer than every label
                          cold                 1 SQL           1 SQL
                          warm and long        cache  12,345,678 SQL\
                        """);
    }
}
