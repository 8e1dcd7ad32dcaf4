package cachinglab.comparison.workload;

import java.util.Random;

/// The newer a record, the more popular, by Zipf's law. As in YCSB (`SkewedLatestGenerator`), but for
/// what is the newest: there, the last one acknowledged, so that the sequence depends on how fast the
/// service is; here, the last one in the sequence.
final class Latest implements Chooser {

    private final Zipfian zipfian = new Zipfian(2);

    @Override
    public int choose(Random random, int records) {
        int newest = records - 1;
        zipfian.growTo(newest);
        return newest - (int) zipfian.rank(random.nextDouble());
    }
}
