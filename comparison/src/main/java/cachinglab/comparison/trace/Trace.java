package cachinglab.comparison.trace;

import java.util.Arrays;
import java.util.HashMap;

/// Requests in the order they came, each for one of a number of things. The things are numbered from
/// 0 in the order of their first request.
public final class Trace {

    private final String title;
    private final int[] things;
    private final int distinct;

    private Trace(String title, int[] things, int distinct) {
        this.title = title;
        this.things = things;
        this.distinct = distinct;
    }

    /// @param keys whatever the requests had to tell things apart
    public static Trace of(String title, int... keys) {
        var numbers = new HashMap<Integer, Integer>();
        var things = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            things[i] = numbers.computeIfAbsent(keys[i], key -> numbers.size());
        }
        return new Trace(title, things, numbers.size());
    }

    /// What it is, for the report.
    public String title() {
        return title;
    }

    public int requests() {
        return things.length;
    }

    /// How many things there are.
    public int distinct() {
        return distinct;
    }

    /// What the request of this number, from 0, asks for.
    public int thing(int request) {
        return things[request];
    }

    /// The share of requests that ask for something again: the hit rate of a cache that starts
    /// empty and never evicts, between 0 and 1.
    public double repeats() {
        return requests() == 0 ? 0 : 1 - (double) distinct / requests();
    }

    /// Its beginning.
    public Trace first(int requests) {
        return requests >= requests() ? this : of(title, Arrays.copyOf(things, requests));
    }
}
