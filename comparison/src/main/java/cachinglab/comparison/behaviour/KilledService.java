package cachinglab.comparison.behaviour;

import cachinglab.comparison.result.Cell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Whether a service takes acknowledged writes with it when it dies. Who has left nothing to flush is
/// not started again: for everybody else the lab is over after this.
final class KilledService implements Scenario {

    private static final Duration LENGTH = Duration.ofSeconds(1);

    @Override
    public String id() {
        return "killed-service";
    }

    @Override
    public String title() {
        return "Lost by kill -9";
    }

    @Override
    public String how() {
        return "Clients create products without a pause while every service is killed with kill -9:"
                + " every acknowledged one must be a row, if it comes behind then when the"
                + " service has been started again.";
    }

    @Override
    public List<Cell> cells(Scene scene) throws Exception {
        scene.progress().now(title());
        var bursts = scene.contestants().stream().map(one -> new Burst(one, scene)).toList();
        try (var clients = new Clients()) {
            bursts.forEach(one -> one.open(clients));
            Thread.sleep(scene.lasting(LENGTH));
            for (var burst : bursts) {
                burst.kill();
            }
            clients.dismiss();
        } finally {
            Clients.each(bursts.stream().filter(Burst::waits).map(Burst::restart).toList());
        }
        var cells = new ArrayList<Cell>();
        for (var burst : bursts) {
            cells.add(burst.cell());
        }
        return cells;
    }
}
