package cachinglab.comparison.load;

import cachinglab.comparison.workload.Operation;
import cachinglab.comparison.workload.Operation.Kind;
import cachinglab.comparison.workload.Workload;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/// Operations as a test lists them.
///
/// @param list in their order
public record Listed(List<Operation> list) implements Workload {

    public static Listed of(Operation... operations) {
        return new Listed(List.of(operations));
    }

    /// So many new records.
    public static Listed inserts(int count) {
        return new Listed(
                IntStream.range(0, count)
                        .mapToObj(record -> new Operation(Kind.INSERT, record))
                        .toList());
    }

    @Override
    public String name() {
        return "listed";
    }

    @Override
    public String title() {
        return "listed";
    }

    @Override
    public String description() {
        return "listed";
    }

    @Override
    public int records() {
        return 0;
    }

    @Override
    public Iterator<Operation> operations(long seed) {
        return list.iterator();
    }

    @Override
    public boolean ends() {
        return true;
    }
}
