package cachinglab.benchmark.report;

import cachinglab.comparison.report.Table;
import java.util.List;

/// The results as a table for the terminal: every figure, every ratio beside its target.
public record BenchTable(List<SectionResult> sections) {

    @Override
    public String toString() {
        return figures() + "\n\n" + ratios();
    }

    private Table figures() {
        var table = new Table(List.of("median", "least", "most", ""));
        for (var section : sections) {
            String group = null;
            for (var figure : section.figures()) {
                if (!figure.group().equals(group)) {
                    group = figure.group();
                    table.heading(section.title() + ": " + group);
                }
                var value = figure.value();
                table.row(
                        figure.contestant(),
                        List.of(
                                Numbers.figure(value.median()),
                                Numbers.figure(value.least()),
                                Numbers.figure(value.most()),
                                figure.unit()));
            }
        }
        return table;
    }

    private Table ratios() {
        var table = new Table(List.of("median (least–most)", "target", ""));
        for (var section : sections) {
            if (!section.ratios().isEmpty()) {
                table.heading(section.title());
            }
            for (var ratio : section.ratios()) {
                table.row(
                        ratio.title(),
                        List.of(
                                Numbers.spread(ratio.value()),
                                Numbers.target(ratio),
                                Numbers.verdict(ratio)));
            }
        }
        return table;
    }
}
