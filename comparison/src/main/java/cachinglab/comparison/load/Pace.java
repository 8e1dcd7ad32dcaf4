package cachinglab.comparison.load;

import java.time.Duration;

/// How hard the services are driven, and for how long.
///
/// @param threads clients at once
/// @param perSecond operations due in a second of the open loop
/// @param rounds how often each service has its turn
/// @param turn how long one turn takes, of each loop
/// @param warmUp how long a service works before its turns in a workload are measured
/// @param seed of the workload's operations
public record Pace(
        int threads, double perSecond, int rounds, Duration turn, Duration warmUp, long seed) {

    public Pace withWarmUp(Duration another) {
        return new Pace(threads, perSecond, rounds, turn, another, seed);
    }
}
