package cachinglab.comparison.behaviour;

import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.result.BehaviourRow;
import java.util.Collection;
import java.util.List;

/// A stub.
public final class BehaviourMatrix {

    private BehaviourMatrix() {}

    public static List<BehaviourRow> measure(
            Fleet fleet,
            Ports ports,
            Collection<Strategy> strategies,
            Progress progress,
            boolean quick)
            throws Exception {
        return List.of();
    }
}
