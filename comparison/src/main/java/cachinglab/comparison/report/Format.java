package cachinglab.comparison.report;

import cachinglab.comparison.result.Spread;

/// Figures as people read them.
final class Format {

    static final String NOTHING = "–";

    private Format() {}

    static String count(double number) {
        return "%,.0f".formatted(number);
    }

    /// Three digits that mean something.
    static String figure(double number) {
        return (number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f").formatted(number);
    }

    static String percent(double share) {
        return "%.1f %%".formatted(100 * share);
    }

    /// `12,345 (11,900–12,800)`.
    static String spread(Spread spread) {
        return "%,.0f (%,.0f–%,.0f)".formatted(spread.median(), spread.least(), spread.most());
    }

    /// Without digits that are 0: `2`, `99.9`.
    static String plain(double number) {
        return number == Math.rint(number) ? count(number) : Double.toString(number);
    }
}
