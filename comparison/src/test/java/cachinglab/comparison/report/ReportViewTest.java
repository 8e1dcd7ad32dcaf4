package cachinglab.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.result.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportViewTest {

    private final Comparison sample = SampleComparison.sample();
    private final ReportView view = new ReportView(sample);

    @Test
    void atAGlanceItSaysHowFarACacheComes() {
        assertThat(view.glance())
                .extracting(glance -> glance.number() + " " + glance.what())
                .containsExactly(
                        "2.9 × of the uncached throughput, at best: write-behind, YCSB A",
                        "97 % of the SQL saved, at best: write-behind, YCSB D",
                        "10 promises kept",
                        "5 promises broken");
    }

    @Test
    void theTablesHaveTheFiguresOfTheCharts() {
        assertThat(view.throughput().rows().getFirst().cells())
                .hasSize(5)
                .startsWith("6,900 (6,486–7,107)");
        assertThat(view.sql().rows().getLast().cells())
                .containsExactly(
                        "89 (91.2 %)", "89 (91.2 %)", "89 (91.2 %)", "30 (97.1 %)", "1,010");
        assertThat(view.workloads().getFirst().latency().rows())
                .extracting(Grid.Row::head)
                .containsExactly(
                        "sent per second",
                        "50 %",
                        "75 %",
                        "90 %",
                        "95 %",
                        "99 %",
                        "99.9 %",
                        "100 %");
        assertThat(view.workloads().getFirst().hitRate().rows()).hasSize(1 + 6);
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        var empty = new Comparison(sample.environment(), sample.plan(), List.of(), List.of());

        assertThat(Page.of("report", new ReportView(empty), ReportFile.json(empty)))
                .doesNotContain("<canvas", "class=\"matrix\"")
                .contains("Conditions");
    }
}
