package cachinglab.comparison.behaviour;

import java.util.concurrent.Callable;
import org.HdrHistogram.ConcurrentHistogram;

/// How long answers took.
final class Times {

    private final ConcurrentHistogram nanoseconds = new ConcurrentHistogram(3);

    <T> T time(Callable<T> request) throws Exception {
        var begin = System.nanoTime();
        var answer = request.call();
        add(System.nanoTime() - begin);
        return answer;
    }

    void add(long time) {
        nanoseconds.recordValue(time);
    }

    long count() {
        return nanoseconds.getTotalCount();
    }

    /// `1.94 ms`: so many percent were not slower.
    String at(double percentile) {
        return millis(nanoseconds.getValueAtPercentile(percentile));
    }

    static String millis(long nanoseconds) {
        var millis = nanoseconds / 1e6;
        return (millis < 10 ? "%.2f ms" : "%,.0f ms").formatted(millis);
    }
}
