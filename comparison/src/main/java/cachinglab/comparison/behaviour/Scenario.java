package cachinglab.comparison.behaviour;

import cachinglab.comparison.result.Cell;
import java.util.List;

/// One question to every strategy. It takes away what it has added, and leaves all services well; but
/// for the last, after which some are dead.
public interface Scenario {

    /// As in `./lab scenario ID`.
    String id();

    /// What is measured.
    String title();

    /// What it does, in a sentence or two.
    String how();

    /// An answer per strategy, in their order.
    ///
    /// @throws cachinglab.comparison.LabException if a service does not answer as it must for this
    ///     to be measured
    List<Cell> cells(Scene scene) throws Exception;
}
