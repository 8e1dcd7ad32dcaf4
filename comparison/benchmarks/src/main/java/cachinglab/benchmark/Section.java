package cachinglab.benchmark;

/// One question of the benchmark, answered by contestants on the same servers in one run.
public interface Section {

    /// As in `./lab bench --only NAME`.
    String name();

    /// `Hits in process`
    String title();

    /// Measures, and tells the bench every figure and ratio.
    void run(Bench bench) throws Exception;
}
