package cachinglab.comparison.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a process takes, as Linux counts it in `/proc`.
///
/// @param kilobytes of memory that are resident
record Footprint(int threads, int kilobytes) {

    static Footprint of(long pid) throws IOException {
        var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
        return new Footprint(number(status, "Threads:"), number(status, "VmRSS:"));
    }

    private static int number(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }
}
