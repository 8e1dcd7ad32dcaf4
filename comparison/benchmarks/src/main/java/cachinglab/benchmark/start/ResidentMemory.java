package cachinglab.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory that a process occupies, in MB, as Linux has it in `smaps_rollup`.
record ResidentMemory(long pid) {

    boolean isKnown() {
        return Files.isReadable(file());
    }

    /// All its pages in memory, also those of files, and those that other processes have, too (RSS).
    double resident() throws IOException {
        return megabytes("Rss:");
    }

    /// What it shares with other processes, divided among them (PSS).
    double proportional() throws IOException {
        return megabytes("Pss:");
    }

    /// Its pages that are in no file: heap, metadata, compiled code, stacks.
    double anonymous() throws IOException {
        return megabytes("Anonymous:");
    }

    private double megabytes(String field) throws IOException {
        try (var lines = Files.lines(file())) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + field + " in " + file()));
        }
    }

    private Path file() {
        return Path.of("/proc", Long.toString(pid), "smaps_rollup");
    }
}
