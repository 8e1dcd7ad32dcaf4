package cachinglab.comparison.workload;

import java.util.Iterator;
import java.util.Locale;
import java.util.function.Supplier;

/// The core workloads of the Yahoo! Cloud Serving Benchmark (Cooper et al., *Benchmarking Cloud
/// Serving Systems with YCSB*, SoCC 2010), with our products as records. E, which scans ranges of
/// keys, is left out: a cache of single entries has no part in it.
record Ycsb(String name, String summary, Mix mix, Choice choice, int records) implements Workload {

    /// @param chooser a new one for each sequence
    private record Choice(String inWords, Supplier<Chooser> chooser) {}

    private static final Choice ZIPFIAN =
            new Choice(
                    "Records by Zipf's law (exponent 0.99), scrambled: a few popular ones anywhere.",
                    ScrambledZipfian::new);
    private static final Choice LATEST =
            new Choice(
                    "The newer a record, the more often it is read, by Zipf's law (exponent 0.99).",
                    Latest::new);

    static Ycsb a(int records) {
        var mix = new Mix(50, 50, 0, 0);
        return new Ycsb("a", "half reads, half updates", mix, ZIPFIAN, records);
    }

    static Ycsb b(int records) {
        var mix = new Mix(95, 5, 0, 0);
        return new Ycsb("b", "95 % reads, 5 % updates", mix, ZIPFIAN, records);
    }

    static Ycsb c(int records) {
        var mix = new Mix(100, 0, 0, 0);
        return new Ycsb("c", "reads only", mix, ZIPFIAN, records);
    }

    static Ycsb d(int records) {
        var mix = new Mix(95, 0, 5, 0);
        return new Ycsb("d", "95 % reads of what is new, 5 % inserts", mix, LATEST, records);
    }

    static Ycsb f(int records) {
        var mix = new Mix(50, 0, 0, 50);
        return new Ycsb("f", "half reads, half read-modify-writes", mix, ZIPFIAN, records);
    }

    @Override
    public String title() {
        return "YCSB " + name.toUpperCase(Locale.ROOT) + ": " + summary;
    }

    @Override
    public String description() {
        return "%,d records at the start. %s".formatted(records, choice.inWords());
    }

    @Override
    public Iterator<Operation> operations(long seed) {
        return new Mixed(mix, choice.chooser().get(), records, seed);
    }
}
