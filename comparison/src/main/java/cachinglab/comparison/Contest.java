package cachinglab.comparison;

import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.measure.Burst;
import cachinglab.comparison.measure.Measurement;
import cachinglab.comparison.measure.ReadProbe;
import cachinglab.comparison.measure.Replay;
import cachinglab.comparison.measure.ReplayResult;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.report.Workload;
import cachinglab.comparison.trace.Trace;

/// The same workload for every service, one after the other.
record Contest(Workload workload, Trace trace, Progress progress) {

    Measurement measure(Subject subject) throws Exception {
        var title = subject.title();
        var reads = progress.step(title + ": reads", () -> new ReadProbe(subject).run());
        var burst =
                progress.step(
                        title + ": burst",
                        () -> new Burst(subject, workload.writes(), workload.writers()).run());
        var replay = progress.step(title + ": replay", () -> replay(subject));
        return new Measurement(title, reads, burst, replay);
    }

    private ReplayResult replay(Subject subject) throws Exception {
        return new Replay(subject, workload.readers(), sent -> report(subject.title(), sent))
                .run(trace);
    }

    private void report(String title, int sent) {
        progress.now("%s: replay, %,d of %,d requests".formatted(title, sent, workload.requests()));
    }
}
