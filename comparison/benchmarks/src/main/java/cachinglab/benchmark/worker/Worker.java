package cachinglab.benchmark.worker;

/// A contestant in a process of its own, on a class path of its own. It has a public constructor without
/// parameters, and finds the servers in its environment.
public interface Worker extends AutoCloseable {

    /// Does as it is told, and returns what came of it: operations per second, milliseconds, bytes, …
    ///
    /// @param amount of what, the order says: milliseconds, rows, …
    double work(String order, long amount) throws Exception;

    @Override
    void close();
}
