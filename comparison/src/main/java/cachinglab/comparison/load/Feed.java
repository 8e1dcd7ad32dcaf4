package cachinglab.comparison.load;

import cachinglab.comparison.measure.Rows;
import cachinglab.comparison.workload.Operation;
import cachinglab.comparison.workload.Operation.Kind;
import cachinglab.comparison.workload.Workload;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Hands out the operations of a workload, each once and in their order, to whichever client comes
/// next, with the id the service knows the record by.
///
/// The service gives that id in its answer to the insert. An operation on a record whose insert is
/// still under way waits for it: to pick another record instead, as YCSB does, would make the
/// sequence depend on how fast the service is. Nobody waits for ever, since an insert waits for
/// nothing, and was handed out before whatever waits for it.
public final class Feed {

    private final Iterator<Operation> operations;
    private final boolean deletes;
    private final Map<Integer, CompletableFuture<Long>> inserted = new HashMap<>();
    private long handedOut;

    public Feed(Workload workload, long seed) {
        operations = workload.operations(seed);
        deletes = workload.deletes();
    }

    /// How many operations were handed out.
    synchronized long handedOut() {
        return handedOut;
    }

    /// @param end the number of the first operation not to be handed out
    synchronized Optional<Task> next(long end) {
        if (handedOut >= end || !operations.hasNext()) {
            return Optional.empty();
        }
        var operation = operations.next();
        return Optional.of(new Task(handedOut++, operation, id(operation), deletes));
    }

    private CompletableFuture<Long> id(Operation operation) {
        var record = operation.record();
        if (operation.kind() == Kind.INSERT) {
            var unknown = new CompletableFuture<Long>();
            inserted.put(record, unknown);
            return unknown;
        }
        var id = inserted.get(record);
        return id == null ? CompletableFuture.completedFuture(Rows.FIRST_ID + record) : id;
    }
}
