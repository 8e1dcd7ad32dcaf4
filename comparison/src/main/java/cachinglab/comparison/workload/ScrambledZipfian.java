package cachinglab.comparison.workload;

import java.util.Random;

/// Few records are popular, and stand anywhere among the others. As in YCSB
/// (`ScrambledZipfianGenerator`), Zipf's law holds for ten billion items, whatever the number of
/// records, and an item's hash says which record it is.
final class ScrambledZipfian implements Chooser {

    private static final long ITEMS = 10_000_000_000L;
    private static final double ZETA_OF_ITEMS = 26.46902820178302;
    private static final long FNV_OFFSET_BASIS = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 1_099_511_628_211L;

    private final Zipfian zipfian = new Zipfian(ITEMS, ZETA_OF_ITEMS);

    @Override
    public int choose(Random random, int records) {
        return (int) (hash(zipfian.rank(random.nextDouble())) % records);
    }

    /// FNV-1a of its eight bytes, the lowest first, and never negative.
    static long hash(long item) {
        long hash = FNV_OFFSET_BASIS;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ (item >> shift & 0xff)) * FNV_PRIME;
        }
        return Math.abs(hash);
    }
}
