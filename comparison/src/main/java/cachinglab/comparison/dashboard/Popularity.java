package cachinglab.comparison.dashboard;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Which of many things is asked for: the most popular one twice as often as the second, three times
/// as often as the third (Zipf, with YCSB's exponent).
final class Popularity {

    private static final double EXPONENT = 0.99;

    private final double[] upTo;

    Popularity(int things) {
        upTo = new double[things];
        double sum = 0;
        for (int i = 0; i < things; i++) {
            sum += 1 / Math.pow(i + 1, EXPONENT);
            upTo[i] = sum;
        }
    }

    int next(RandomGenerator random) {
        var found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return found < 0 ? Math.min(-found - 1, upTo.length - 1) : found;
    }
}
