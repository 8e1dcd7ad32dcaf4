package cachinglab.comparison.behaviour;

import cachinglab.comparison.result.BehaviourRow;
import java.util.List;

/// A stub.
public record MatrixTable(List<BehaviourRow> rows) {}
