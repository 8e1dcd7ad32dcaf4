package cachinglab.comparison.report;

import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Comparison;
import cachinglab.comparison.result.StrategyResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A comparison as comma-separated values (RFC 4180), one figure a line.
final class CsvReport {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader("section", "name", "strategy", "measure", "at", "value", "unit")
                    .get();

    private final StringWriter text = new StringWriter();
    private final CSVPrinter lines;

    private CsvReport() throws IOException {
        lines = new CSVPrinter(text, FORMAT);
    }

    static String of(Comparison comparison) {
        try {
            var report = new CsvReport();
            report.conditions(comparison);
            for (var workload : comparison.workloads()) {
                for (var result : workload.strategies()) {
                    report.workload(workload.name(), result);
                }
            }
            for (var row : comparison.behaviour()) {
                report.behaviour(row);
            }
            return report.text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from a StringWriter
        }
    }

    private void conditions(Comparison comparison) throws IOException {
        for (var fact : ReportView.facts(comparison)) {
            line("conditions", "", "", fact.name(), "", text(fact.value()), "");
        }
    }

    private void workload(String name, StrategyResult one) throws IOException {
        var of = new Measures(name, one.strategy());
        of.line("throughput, slowest round", one.throughput().least(), "requests/s");
        of.line("throughput, median round", one.throughput().median(), "requests/s");
        of.line("throughput, fastest round", one.throughput().most(), "requests/s");
        of.line("requests", one.requests(), "requests");
        of.line("reads", one.reads(), "requests");
        of.line("hits", one.hits(), "requests");
        of.line("collapsed", one.collapsed(), "requests");
        of.line("hit rate", one.hitRate(), "share of reads");
        of.line("SQL", one.statements(), "statements");
        of.line("SQL per request", one.statementsPerRequest(), "statements");
        of.line("offered", one.offeredPerSecond(), "requests/s");
        for (var at : one.latency()) {
            of.line("latency at percentile", at.percentile(), at.millis(), "ms");
        }
        for (var at : one.overTime()) {
            of.line("requests in second", at.second(), at.requests(), "requests");
            of.line("hit rate in second", at.second(), at.hitRate(), "share of reads");
        }
    }

    private void behaviour(BehaviourRow row) throws IOException {
        for (var cell : row.cells()) {
            var verdict = cell.verdict().name();
            line("behaviour", row.id(), cell.strategy(), "answer", "", text(cell.text()), "");
            line("behaviour", row.id(), cell.strategy(), "verdict", "", verdict, "");
        }
    }

    private void line(Object... cells) throws IOException {
        lines.printRecord(cells);
    }

    // A spreadsheet would take it for a formula, and run it.
    private static String text(String value) {
        return value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
    }

    /// Of one strategy in one workload.
    private final class Measures {

        private final String workload;
        private final String strategy;

        private Measures(String workload, String strategy) {
            this.workload = workload;
            this.strategy = strategy;
        }

        private void line(String measure, Number value, String unit) throws IOException {
            line(measure, "", value, unit);
        }

        private void line(String measure, Object at, Number value, String unit) throws IOException {
            CsvReport.this.line("workload", workload, strategy, measure, at, value, unit);
        }
    }
}
