package cachinglab.comparison;

import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Rows;
import cachinglab.comparison.measure.Subject;
import java.util.EnumSet;
import java.util.Optional;

/// All five services from their jars, started once for the tests of this JVM; they end with it.
final class RunningLab {

    private static final Ports PORTS = Ports.free(EnumSet.allOf(Strategy.class));
    private static final Fleet FLEET = started();

    private RunningLab() {}

    static Fleet fleet() {
        return FLEET;
    }

    static Ports ports() {
        return PORTS;
    }

    static Subject subject(Strategy strategy) {
        var rows = new Rows(FLEET.servers().database(), strategy.schema());
        return new Subject(strategy.title(), PORTS.of(strategy), strategy.caches(), rows);
    }

    private static Fleet started() {
        try {
            var progress = new Progress(System.out, false);
            var fleet = Fleet.observed(Installation.here(), PORTS, Optional.empty(), progress);
            fleet.start();
            return fleet;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
