package cachinglab.comparison.trace;

import java.util.Arrays;
import java.util.HashMap;

/// Requests in the order they came, each for one of a number of things.
///
/// @param title what it is, for the report
/// @param things asked for, numbered from 0 in the order of their first request
/// @param distinct how many there are
public record Trace(String title, int[] things, int distinct) {

    /// Numbers whatever keys a trace has from 0 on.
    public static Trace of(String title, int[] keys) {
        var numbers = new HashMap<Integer, Integer>();
        var things = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            things[i] = numbers.computeIfAbsent(keys[i], key -> numbers.size());
        }
        return new Trace(title, things, numbers.size());
    }

    public int requests() {
        return things.length;
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
