package cachinglab.comparison.workload;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Pearson's test: how far counts are from what a distribution lets expect.
final class ChiSquare {

    /// One of a million samples from the distribution itself is farther off.
    private static final double NORMAL_QUANTILE = 4.753;

    private ChiSquare() {}

    /// @param probability of each class
    static double of(long[] counts, IntToDoubleFunction probability) {
        double total = Arrays.stream(counts).sum();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = total * probability.applyAsDouble(i);
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return sum;
    }

    /// By Wilson and Hilferty's approximation.
    static double limit(int degreesOfFreedom) {
        double variance = 2.0 / (9 * degreesOfFreedom);
        return degreesOfFreedom * Math.pow(1 - variance + NORMAL_QUANTILE * Math.sqrt(variance), 3);
    }
}
