package cachinglab.benchmark.report;

import cachinglab.comparison.result.Spread;

/// Figures as people read them.
final class Numbers {

    private Numbers() {}

    /// `0.97 (0.91–1.02)`, with as many digits as mean something.
    static String spread(Spread spread) {
        return spread.least() == spread.most()
                ? figure(spread.median())
                : "%s (%s–%s)"
                        .formatted(
                                figure(spread.median()),
                                figure(spread.least()),
                                figure(spread.most()));
    }

    static String figure(double number) {
        var size = Math.abs(number);
        return (size < 1 ? "%.3f" : size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%,.0f")
                .formatted(number);
    }

    /// `at least 0.9`, or nothing if it has no target.
    static String target(Ratio ratio) {
        var target = ratio.target();
        return target == null
                ? ""
                : (ratio.atLeast() ? "at least " : "at most ")
                        + (target == Math.rint(target) ? "%.0f" : "%s").formatted(target);
    }

    /// `met`, `missed`, or nothing if it has no target.
    static String verdict(Ratio ratio) {
        return ratio.target() == null ? "" : ratio.met() ? "met" : "missed";
    }
}
