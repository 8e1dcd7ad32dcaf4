package cachinglab.comparison.report;

import com.sun.management.OperatingSystemMXBean;
import io.micronaut.serde.annotation.Serdeable;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What the measurements were taken on.
///
/// @param date when, in UTC
/// @param command how to repeat it
@Serdeable
public record Environment(
        String date,
        String command,
        int cpus,
        long memoryMegabytes,
        String operatingSystem,
        String java,
        String postgresql,
        String redis) {

    /// This machine, with the servers used on it.
    public static Environment here(Instant date, String command, String postgresql, String redis) {
        return new Environment(
                date.truncatedTo(ChronoUnit.SECONDS).toString(),
                command,
                Runtime.getRuntime().availableProcessors(),
                memoryHere(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.runtime.version"),
                postgresql,
                redis);
    }

    private static long memoryHere() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
    }
}
