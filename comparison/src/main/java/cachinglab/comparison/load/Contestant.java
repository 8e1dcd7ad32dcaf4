package cachinglab.comparison.load;

import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.result.Percentile;
import cachinglab.comparison.result.Spread;
import cachinglab.comparison.result.StrategyResult;
import cachinglab.comparison.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/// One service in one workload: its turns, and what came of them.
///
/// From turn to turn, a workload without an end goes on where it was, over the cache as it is. One
/// that ends, a trace, begins again with each turn, from an empty cache.
public final class Contestant {

    private static final double[] PERCENTILES = {25, 50, 75, 90, 95, 99, 99.5, 99.9, 100};

    private final Subject subject;
    private final Workload workload;
    private final Pace pace;
    private final ClosedLoop closed;
    private final OpenLoop open;
    private final List<Double> throughput = new ArrayList<>();
    private final Timeline overTime = new Timeline();
    private final Histogram latencies = new Histogram(3);
    private final Counts counts = new Counts();
    private Feed feed;
    private long statements;

    public Contestant(Subject subject, Workload workload, Pace pace) {
        this.subject = subject;
        this.workload = workload;
        this.pace = pace;
        this.closed = new ClosedLoop(subject, pace.threads());
        this.open = new OpenLoop(subject, pace.threads(), pace.perSecond());
        this.feed = new Feed(workload, pace.seed());
    }

    public String title() {
        return subject.title();
    }

    /// Brings in the records, and lets the service warm up.
    public void warmUp() throws Exception {
        begin();
        var tally = closed.run(feed, pace.warmUp());
        if (!workload.ends()) {
            overTime.append(tally.timeline(), pace.warmUp());
        }
        subject.drain();
    }

    /// One round: both loops.
    public void turn() throws Exception {
        closedTurn();
        openTurn();
    }

    /// Takes the records out again.
    public void end() throws Exception {
        subject.rows().removeAdded();
        subject.emptyCache();
    }

    public StrategyResult result() {
        return new StrategyResult(
                subject.title(),
                Spread.of(throughput),
                counts.requests(),
                counts.reads(),
                counts.hits(),
                counts.collapsed(),
                statements,
                pace.perSecond(),
                DoubleStream.of(PERCENTILES).mapToObj(this::percentile).toList(),
                overTime.seconds());
    }

    private void closedTurn() throws Exception {
        beginAgainIfItEnds();
        var before = subject.sql();
        var tally = workload.ends() ? closed.run(feed) : closed.run(feed, pace.turn());
        subject.drain();
        statements += subject.sql().since(before).total();
        counts.add(tally.counts());
        throughput.add(Math.round(tally.perSecond() * 10) / 10.0);
        overTime.append(tally.timeline(), workload.ends() ? tally.took() : pace.turn());
    }

    private void openTurn() throws Exception {
        beginAgainIfItEnds();
        latencies.add(open.run(feed, pace.turn()).latencies());
        subject.drain();
    }

    private void beginAgainIfItEnds() throws Exception {
        if (workload.ends()) {
            begin();
        }
    }

    private void begin() throws Exception {
        subject.rows().add(workload.records());
        subject.emptyCache();
        feed = new Feed(workload, pace.seed());
    }

    private Percentile percentile(double percentile) {
        long micros = latencies.getValueAtPercentile(percentile) / 1_000;
        return new Percentile(percentile, micros / 1e3);
    }
}
