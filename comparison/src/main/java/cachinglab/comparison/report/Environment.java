package cachinglab.comparison.report;

import com.sun.management.OperatingSystemMXBean;
import io.micronaut.serde.annotation.Serdeable;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import oshi.SystemInfo;
import oshi.software.os.OperatingSystem;

/// What the measurements were taken on.
///
/// @param date when, in UTC
/// @param command how to repeat it
/// @param commit of the sources: `1a2b3c4d5e + changes`, or `unknown` outside of a checkout
/// @param processor as its maker calls it
/// @param cpus as many as this process may use
@Serdeable
public record Environment(
        String date,
        String command,
        String commit,
        String processor,
        int cpus,
        long memoryMegabytes,
        String operatingSystem,
        String java,
        String postgresql,
        String redis) {

    /// This machine, with the servers used on it.
    public static Environment here(Instant date, String command, String postgresql, String redis) {
        var system = new SystemInfo();
        return new Environment(
                date.truncatedTo(ChronoUnit.SECONDS).toString(),
                command,
                Commit.here(),
                system.getHardware().getProcessor().getProcessorIdentifier().getName().strip(),
                Runtime.getRuntime().availableProcessors(),
                memoryHere(),
                name(system.getOperatingSystem()) + ", " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                postgresql,
                redis);
    }

    private static String name(OperatingSystem one) {
        return one.getFamily() + " " + one.getVersionInfo().getVersion();
    }

    private static long memoryHere() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
    }
}
