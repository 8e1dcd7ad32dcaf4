package cachinglab.comparison.soak;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a soak is told by system properties: `-Dminutes=20 -Dseed=42 -Dfaults=KILL_REDIS,…`.
///
/// @param seed of what clients do and of when what goes wrong; not of who then is faster
/// @param length of the whole soak, which is one round unless minutes are given
/// @param round how long the clients of one round are at work
/// @param postgreSqlOut how long PostgreSQL is away when it is stopped
record SoakSettings(
        long seed, Set<Fault> faults, Duration length, Duration round, Duration postgreSqlOut) {

    private static final Duration SHORT = Duration.ofSeconds(22);
    private static final Duration LONG = Duration.ofSeconds(90);

    static SoakSettings given() {
        var seed = Long.getLong("seed", new SplittableRandom().nextInt(1_000_000));
        var minutes = Long.getLong("minutes", 0);
        return minutes > 0
                ? new SoakSettings(
                        seed,
                        givenFaults(),
                        Duration.ofMinutes(minutes),
                        LONG,
                        Duration.ofSeconds(30))
                : new SoakSettings(
                        seed, givenFaults(), Duration.ZERO, SHORT, Duration.ofSeconds(3));
    }

    private static Set<Fault> givenFaults() {
        var names = System.getProperty("faults");
        if (names == null) {
            return EnumSet.allOf(Fault.class);
        }
        return Stream.of(names.split(",", -1))
                .filter(name -> !name.isBlank())
                .map(Fault::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
    }
}
