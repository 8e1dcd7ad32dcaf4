package cachinglab.comparison.behaviour;

import cachinglab.comparison.LabException;
import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.result.BehaviourRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;

/// Every scenario with every strategy.
public final class BehaviourMatrix {

    private BehaviourMatrix() {}

    /// Measures services that run, on one Redis and one PostgreSQL, and that nobody else uses.
    ///
    /// @param strategies of those that run; a server that is taken away is taken away for all
    /// @param quick whether fewer requests will do
    /// @throws cachinglab.comparison.LabException if a service does not answer as it must for this
    ///     to be measured
    public static List<BehaviourRow> measure(
            Fleet fleet,
            Ports ports,
            Collection<Strategy> strategies,
            Progress progress,
            boolean quick)
            throws Exception {
        return measure(Scenarios.all(), fleet, ports, strategies, progress, quick);
    }

    /// The same with some of the scenarios only.
    public static List<BehaviourRow> measure(
            List<Scenario> scenarios,
            Fleet fleet,
            Ports ports,
            Collection<Strategy> strategies,
            Progress progress,
            boolean quick)
            throws Exception {
        if (fleet.servers().isCluster()) {
            throw new LabException("The scenarios need a single Redis, and this one is a cluster.");
        }
        var chosen = new EnumMap<Strategy, Integer>(Strategy.class);
        strategies.forEach(one -> chosen.put(one, ports.of(one)));
        var scene = Scene.of(fleet, new Ports(chosen), progress, quick);
        progress.now("warming up");
        WarmUp.of(scene);
        var rows = new ArrayList<BehaviourRow>();
        for (var scenario : scenarios) {
            rows.add(progress.step(scenario.title(), () -> row(scenario, scene)));
        }
        return rows;
    }

    private static BehaviourRow row(Scenario scenario, Scene scene) throws Exception {
        return new BehaviourRow(
                scenario.id(), scenario.title(), scenario.how(), scenario.cells(scene));
    }
}
