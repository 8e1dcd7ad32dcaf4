package cachinglab.benchmark.start;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Starts;
import cachinglab.comparison.launch.Strategy;
import java.util.List;

/// Start-up and size: the time from a service's start as a process to its first answer about a
/// product, with and without the start-up cache (AOT); its memory then and under load; its jars. The
/// services start as `./lab up` starts them.
///
/// A quick run starts cache-aside only.
public final class StartUp implements Section {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Start-up and size";
    }

    @Override
    public void run(Bench bench) throws Exception {
        var strategies = bench.choose(List.of(Strategy.values()), List.of(Strategy.CACHE_ASIDE));
        var installation = Installation.here();
        var progress = new Progress(System.out, false);
        try (var starts = new Starts(installation, bench.servers().environment(), progress)) {
            starts.practise(strategies);
            new StartTimes(bench, starts).of(strategies);
            for (var strategy : strategies) {
                new Footprint(bench, starts).of(strategy);
            }
            new Sizes(bench, installation, starts).tell();
        }
    }
}
