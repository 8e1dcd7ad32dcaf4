package cachinglab.comparison.workload;

import java.util.Iterator;

/// What every service is asked to do.
public interface Workload {

    /// As on the command line: `a`
    String name();

    /// `YCSB A: half reads, half updates`
    String title();

    /// The mix and the choice of records, in a sentence or two.
    String description();

    /// How many records there are before it begins.
    int records();

    /// From the beginning. The same seed gives the same ones in the same order, here and on other
    /// machines.
    Iterator<Operation> operations(long seed);

    /// Whether the operations come to an end, so that a turn is all of them.
    default boolean ends() {
        return false;
    }

    /// Whether it asks for what it has deleted.
    default boolean deletes() {
        return false;
    }
}
