package cachinglab.benchmark.report;

import cachinglab.comparison.report.Fact;
import cachinglab.comparison.report.Grid;
import java.util.ArrayList;
import java.util.List;

/// What the page says, part by part as its template names them.
record BenchView(BenchReport report) {

    /// @param index among all plots of the page
    record Chart(int index, String title, boolean lying, int height, Grid table) {}

    record Part(SectionResult section, List<RatioRow> ratios, List<Chart> charts) {

        boolean hasRatios() {
            return !ratios.isEmpty();
        }
    }

    record RatioRow(String title, String value, String target, String verdict) {}

    String title() {
        return "Beside the peers and the limits";
    }

    String lede() {
        return report.quick()
                ? "A quick run: short rounds, for a first look. Bars are medians, whiskers the least and the most."
                : "Bars are medians of the rounds, whiskers the least and the most.";
    }

    List<Fact> facts() {
        return Fact.of(report.environment());
    }

    /// All ratios that have a target, from all sections.
    List<RatioRow> targets() {
        return report.sections().stream()
                .flatMap(section -> section.ratios().stream())
                .filter(ratio -> ratio.target() != null)
                .map(BenchView::row)
                .toList();
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        int index = 0;
        for (var section : report.sections()) {
            var charts = new ArrayList<Chart>();
            for (var plot : Plot.of(section)) {
                charts.add(chart(index++, plot));
            }
            var ratios = section.ratios().stream().map(BenchView::row).toList();
            parts.add(new Part(section, ratios, charts));
        }
        return parts;
    }

    /// In the order of the charts' indexes.
    List<Plot> plots() {
        return report.sections().stream().flatMap(it -> Plot.of(it).stream()).toList();
    }

    private static Chart chart(int index, Plot plot) {
        int height = plot.lying() ? 5 + 2 * plot.groups().size() : 20;
        return new Chart(index, plot.title(), plot.lying(), height, table(plot));
    }

    private static Grid table(Plot plot) {
        var columns = plot.series().stream().map(Plot.Bars::name).toList();
        var rows = new ArrayList<Grid.Row>();
        for (int i = 0; i < plot.groups().size(); i++) {
            int at = i;
            rows.add(
                    new Grid.Row(
                            plot.groups().get(i),
                            plot.series().stream().map(bars -> cell(bars, at)).toList()));
        }
        return new Grid(plot.title() + ", " + plot.unit(), "", columns, rows);
    }

    private static String cell(Plot.Bars bars, int at) {
        if (at >= bars.values().size()) {
            return "–";
        }
        var spread = bars.spreads().get(at);
        return "%s (%s–%s)"
                .formatted(
                        Numbers.figure(bars.values().get(at)),
                        Numbers.figure(spread.getFirst()),
                        Numbers.figure(spread.getLast()));
    }

    private static RatioRow row(Ratio ratio) {
        return new RatioRow(
                ratio.title(),
                Numbers.spread(ratio.value()),
                Numbers.target(ratio),
                Numbers.verdict(ratio));
    }
}
