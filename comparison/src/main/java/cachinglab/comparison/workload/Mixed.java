package cachinglab.comparison.workload;

import cachinglab.comparison.workload.Operation.Kind;
import java.util.Iterator;
import java.util.Random;

/// Operations without end, by a mix and a choice of records.
final class Mixed implements Iterator<Operation> {

    private final Mix mix;
    private final Chooser chooser;
    private final Random random;
    private int records;

    Mixed(Mix mix, Chooser chooser, int records, long seed) {
        this.mix = mix;
        this.chooser = chooser;
        this.records = records;
        this.random = new Random(seed); // The language says what it yields: the same everywhere.
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Operation next() {
        var kind = mix.draw(random);
        return kind == Kind.INSERT
                ? new Operation(kind, records++)
                : new Operation(kind, chooser.choose(random, records));
    }
}
