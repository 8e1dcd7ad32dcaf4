package cachinglab.comparison.workload;

import java.util.Random;

/// Which record an operation is for.
@FunctionalInterface
interface Chooser {

    /// @param records how many there are now
    int choose(Random random, int records);

    /// Each as often as any other, of the first few.
    static Chooser amongFirst(int few) {
        return (random, records) -> random.nextInt(Math.min(few, records));
    }
}
