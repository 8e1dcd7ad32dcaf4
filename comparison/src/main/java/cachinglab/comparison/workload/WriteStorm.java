package cachinglab.comparison.workload;

import java.util.Iterator;

/// Many clients write the same few records, as counters and stocks are written.
record WriteStorm(int records) implements Workload {

    private static final int FEW = 10;
    private static final Mix MIX = new Mix(10, 90, 0, 0);

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public String title() {
        return "Write storm: 90 % updates of " + FEW + " records";
    }

    @Override
    public String description() {
        return "All on %d of %,d records, each as often as the others; 10 %% reads."
                .formatted(Math.min(FEW, records), records);
    }

    @Override
    public Iterator<Operation> operations(long seed) {
        return new Mixed(MIX, Chooser.amongFirst(FEW), records, seed);
    }
}
