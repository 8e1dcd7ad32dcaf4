package cachinglab.comparison.dashboard;

import cachinglab.comparison.dashboard.Sample.Bucket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Percentiles of what was added to a histogram between two samples, as Prometheus'
/// `histogram_quantile` has them: exact up to the width of a bucket.
record Percentiles(List<Bucket> earlier, List<Bucket> later) {

    /// @return milliseconds; null if nothing was added
    @Nullable Double millis(double percentile) {
        if (later.isEmpty() || added(later.size() - 1) <= 0) {
            return null;
        }
        double wanted = added(later.size() - 1) * percentile / 100;
        double below = 0;
        double from = 0;
        for (int i = 0; i < later.size(); i++) {
            double count = added(i);
            double to = later.get(i).seconds();
            if (count >= wanted && Double.isFinite(to)) {
                return 1_000 * (from + (to - from) * (wanted - below) / (count - below));
            }
            below = count;
            from = Double.isFinite(to) ? to : from;
        }
        return 1_000 * from;
    }

    private double added(int bucket) {
        double before = earlier.size() == later.size() ? earlier.get(bucket).count() : 0;
        return later.get(bucket).count() - before;
    }
}
