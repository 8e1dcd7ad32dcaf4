package cachinglab.comparison.eviction;

import io.micronaut.serde.annotation.Serdeable;
import org.HdrHistogram.AbstractHistogram;

/// How long answers took: half of them, and 99 of 100, at most this many milliseconds.
@Serdeable
public record Latency(double p50Millis, double p99Millis) {

    static Latency of(AbstractHistogram nanoseconds) {
        return new Latency(millis(nanoseconds, 50), millis(nanoseconds, 99));
    }

    private static double millis(AbstractHistogram nanoseconds, double percentile) {
        return Math.round(nanoseconds.getValueAtPercentile(percentile) / 1_000.0) / 1_000.0;
    }
}
