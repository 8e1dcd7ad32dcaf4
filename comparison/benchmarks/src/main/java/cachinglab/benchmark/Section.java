package cachinglab.benchmark;

/// One question of the benchmark, answered by contestants on the same servers in one run.
public interface Section {

    /// As in `./lab bench --only NAME`.
    String name();

    /// `Hits in process`
    String title();

    /// Whether a ratio of it has a target. A quick run leaves out what has none.
    default boolean hasTarget() {
        return true;
    }

    /// Measures, and tells the bench every figure and ratio.
    void run(Bench bench) throws Exception;
}
