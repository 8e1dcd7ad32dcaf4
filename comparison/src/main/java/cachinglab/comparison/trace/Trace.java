package cachinglab.comparison.trace;

import cachinglab.comparison.workload.Operation;
import cachinglab.comparison.workload.Operation.Kind;
import cachinglab.comparison.workload.Workload;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;

/// Operations in the order they came, each for one of a number of things. The things are the
/// workload's records, numbered from 0 in the order of their first operation; all of them are there
/// before it begins.
public final class Trace implements Workload {

    private final String title;
    private final int[] things;
    private final Kind[] kinds;
    private final int distinct;

    Trace(String title, int[] things, Kind[] kinds, int distinct) {
        this.title = title;
        this.things = things;
        this.kinds = kinds;
        this.distinct = distinct;
    }

    /// Reads.
    ///
    /// @param keys whatever the requests had to tell things apart
    public static Trace of(String title, int... keys) {
        var recorder = new Recorder(title);
        for (int key : keys) {
            recorder.add(Kind.READ, key);
        }
        return recorder.trace();
    }

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        return "%,d operations on %,d records, the cache empty at the start; %s reads, %s repeats."
                .formatted(requests(), distinct, percent(reads()), percent(requests() - distinct));
    }

    @Override
    public int records() {
        return distinct;
    }

    @Override
    public Iterator<Operation> operations(long seed) {
        return IntStream.range(0, requests()).mapToObj(this::operation).iterator();
    }

    @Override
    public boolean ends() {
        return true;
    }

    @Override
    public boolean deletes() {
        return counted(Kind.DELETE) > 0;
    }

    public int requests() {
        return things.length;
    }

    /// How many things there are.
    public int distinct() {
        return distinct;
    }

    /// The one of this number, from 0.
    public Operation operation(int request) {
        return new Operation(kinds[request], things[request]);
    }

    /// The share of requests for something that was asked for before: if all of them read, the hit
    /// rate of a cache that starts empty and never evicts, between 0 and 1.
    public double repeats() {
        return requests() == 0 ? 0 : 1 - (double) distinct / requests();
    }

    private String percent(long some) {
        return requests() == 0 ? "none" : "%.1f %%".formatted(100.0 * some / requests());
    }

    private long reads() {
        return counted(Kind.READ);
    }

    private long counted(Kind kind) {
        return Arrays.stream(kinds).filter(one -> one == kind).count();
    }
}
