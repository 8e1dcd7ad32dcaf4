package cachinglab.comparison.launch;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A start-up cache made by a real run is one that a real start uses.
class PracticeIT {

    private final Installation here = Installation.here();
    private final StartUpCache cache = StartUpCache.of(here.jar(UNCACHED));
    private final Ports ports = Ports.free(EnumSet.of(UNCACHED));

    @Test
    void aServiceThatHasPractisedStartsWithItsCache() throws Exception {
        Files.deleteIfExists(cache.file());
        var progress = new Progress(System.out, false);
        try (var fleet = new Fleet(here, ports, Optional.empty(), progress)) {
            fleet.practise();
            assertThat(cache.isFresh()).isTrue();
            var made = Files.getLastModifiedTime(cache.file());

            fleet.practise();
            fleet.start();

            assertThat(Files.getLastModifiedTime(cache.file())).isEqualTo(made);
            assertThat(mapped(fleet.service(UNCACHED).pid())).contains(cache.file().toString());
        }
    }

    private static String mapped(long pid) throws Exception {
        var maps = Path.of("/proc", Long.toString(pid), "maps");
        assumeThat(maps).exists(); // Linux
        return Files.readString(maps);
    }
}
