package cachinglab.testing.history;

import static java.util.stream.Collectors.groupingBy;

import cachinglab.testing.history.Operation.Kind;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What clients did and saw: each notes when it asked, by [#now()], and adds the operation when it
/// knows the answer, or that there will be none. Safe for use by many threads.
///
/// Reads without an answer, and writes that were refused for certain, do not belong here.
public final class History {

    private final long origin = System.nanoTime();
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();

    /// Nanoseconds since this history began.
    public long now() {
        return System.nanoTime() - origin;
    }

    /// A read that ends now.
    public void read(String client, long key, String value, long version, long invoked) {
        add(new Operation(Kind.READ, client, key, value, version, invoked, now()));
    }

    /// A write that is acknowledged now.
    public void wrote(String client, long key, String value, long version, long invoked) {
        add(new Operation(Kind.WRITE, client, key, value, version, invoked, now()));
    }

    /// A write of which nobody knows whether it happened, or will.
    public void mayHaveWritten(String client, long key, String value, long invoked) {
        add(
                new Operation(
                        Kind.WRITE,
                        client,
                        key,
                        value,
                        Operation.UNNUMBERED,
                        invoked,
                        Operation.NEVER));
    }

    public void add(Operation operation) {
        operations.add(operation);
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /// What no store could have answered that does one operation on a key after the other, each at
    /// some moment between its invocation and its completion. Empty if there is nothing like that.
    public List<Anomaly> anomalies() {
        return operations.stream().collect(groupingBy(Operation::key)).values().stream()
                .map(Register::anomalies)
                .flatMap(List::stream)
                .toList();
    }
}
