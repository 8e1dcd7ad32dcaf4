package cachinglab.comparison.trace;

import java.util.Arrays;
import java.util.Random;

/// A trace by Zipf's law: the k-th most popular of the things is asked for 1/k as often as the
/// first, as in many shops. The same seed gives the same trace.
public final class ZipfTrace {

    private ZipfTrace() {}

    public static Trace of(int requests, int things, long seed) {
        var upTo = cumulated(things);
        var random = new Random(seed);
        var keys = new int[requests];
        for (int i = 0; i < requests; i++) {
            var found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[things - 1]);
            keys[i] = found < 0 ? -found - 1 : found;
        }
        return Trace.of("a Zipf distribution", keys);
    }

    private static double[] cumulated(int things) {
        var upTo = new double[things];
        var sum = 0.0;
        for (int rank = 1; rank <= things; rank++) {
            sum += 1.0 / rank;
            upTo[rank - 1] = sum;
        }
        return upTo;
    }
}
