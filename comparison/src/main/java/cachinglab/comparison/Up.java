package cachinglab.comparison;

import cachinglab.comparison.dashboard.Dashboard;
import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts everything and leaves it running.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Starts PostgreSQL, Redis, all five services and the dashboard; Ctrl-C stops them.")
final class Up implements Callable<Integer> {

    @Mixin private Options options = new Options();

    @Option(
            names = "--no-dashboard",
            description = "Without the page, and without what services measure for it.")
    private boolean withoutDashboard;

    @Override
    public Integer call() throws Exception {
        var ports = options.ports(EnumSet.allOf(Strategy.class));
        if (!withoutDashboard) {
            Ports.requireFree("the dashboard", options.dashboardPort());
        }
        var progress = Progress.onTerminal();
        try (var fleet = fleet(ports, progress)) {
            fleet.start();
            var url = withoutDashboard ? "" : show(fleet, ports);
            progress.say(greeting(url, ports, fleet));
            fleet.watch();
        }
        return 1;
    }

    private Fleet fleet(Ports ports, Progress progress) throws Exception {
        var here = Installation.here();
        return withoutDashboard
                ? new Fleet(here, ports, options.data(), progress)
                : Fleet.observed(here, ports, options.data(), progress);
    }

    private String show(Fleet fleet, Ports ports) {
        var shown = Dashboard.of(fleet, ports, options.dashboardPort());
        fleet.beforeTheEnd(shown::close);
        return shown.url();
    }

    private static String greeting(String dashboard, Ports ports, Fleet fleet) {
        var text = new StringBuilder("\n");
        if (!dashboard.isEmpty()) {
            text.append("%-15s %s%n%n".formatted("dashboard", dashboard));
        }
        for (var strategy : ports.strategies()) {
            text.append(
                    "%-15s http://localhost:%d%n".formatted(strategy.title(), ports.of(strategy)));
        }
        text.append('\n').append(Curl.lines(ports.of(Strategy.CACHE_ASIDE)));
        return text + "\n\nThe services log in " + fleet.logs() + ". Ctrl-C stops everything.";
    }
}
