package cachinglab.comparison.behaviour;

import cachinglab.comparison.result.Cell;
import java.util.ArrayList;
import java.util.List;

/// A scenario for one strategy at a time, since the machine is shared by all.
interface OneByOne extends Scenario {

    Cell cell(Contestant contestant, Scene scene) throws Exception;

    @Override
    default List<Cell> cells(Scene scene) throws Exception {
        var cells = new ArrayList<Cell>();
        for (var contestant : scene.contestants()) {
            scene.progress().now(title() + ": " + contestant.title());
            cells.add(cell(contestant, scene));
        }
        return cells;
    }
}
