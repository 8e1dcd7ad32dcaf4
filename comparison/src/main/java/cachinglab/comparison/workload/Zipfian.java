package cachinglab.comparison.workload;

import static java.lang.StrictMath.pow;

/// Zipf's law with YCSB's exponent of 0.99: of a number of items, the one of rank k, from 0, is
/// drawn in proportion to `1 / (k + 1)^0.99`. The ranks 0 and 1 exactly; the others by the formula
/// of Gray et al., *Quickly Generating Billion-Record Synthetic Databases* (SIGMOD 1994), which
/// comes close and takes no table.
///
/// `StrictMath`, since other mathematics may differ from machine to machine, and with it the sequence
/// of operations.
final class Zipfian {

    static final double THETA = 0.99;

    private static final double ALPHA = 1 / (1 - THETA);
    private static final double ZETA_OF_2 = 1 + pow(0.5, THETA);

    private long items;
    private double zeta;
    private double eta;

    Zipfian(long items) {
        growTo(items);
    }

    /// @param zeta the sum of `1 / i^0.99` for i from 1 to the number of items, where it takes too
    ///     long to add up
    Zipfian(long items, double zeta) {
        this.items = items;
        this.zeta = zeta;
        this.eta = eta();
    }

    /// Items only become more.
    void growTo(long more) {
        if (more > items) {
            for (long i = items + 1; i <= more; i++) {
                zeta += 1 / pow((double) i, THETA);
            }
            items = more;
            eta = eta();
        }
    }

    /// @param point where on the line of all ranks, from 0 to less than 1
    long rank(double point) {
        double scaled = point * zeta;
        if (scaled < 1) {
            return 0;
        }
        if (scaled < ZETA_OF_2) {
            return 1;
        }
        return (long) (items * pow(eta * point - eta + 1, ALPHA));
    }

    private double eta() {
        return (1 - pow(2.0 / items, 1 - THETA)) / (1 - ZETA_OF_2 / zeta);
    }
}
