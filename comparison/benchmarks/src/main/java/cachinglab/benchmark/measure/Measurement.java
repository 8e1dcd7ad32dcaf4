package cachinglab.benchmark.measure;

import java.time.Duration;

/// Something that can be measured again and again.
@FunctionalInterface
public interface Measurement {

    /// Works for about so long, and tells what came of it: operations per second, milliseconds, …
    double take(Duration turn) throws Exception;
}
