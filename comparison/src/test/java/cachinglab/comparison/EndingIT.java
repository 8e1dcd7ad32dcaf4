package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Strategy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However the lab ends, nothing of it is left ten seconds later.
class EndingIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final EnumSet<Strategy> ALL = EnumSet.allOf(Strategy.class);

    @TempDir private Path folder;
    private List<ProcessHandle> everything = List.of();

    @AfterEach
    void endWhatIsLeft() {
        everything.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource({"INT, up", "TERM, run write-behind", "KILL, run write-behind"})
    void nothingIsLeftBehind(String signal, String command) throws Exception {
        var base = freeBase();
        var lab = LabProcess.start(folder, base, command.split(" ", -1));
        lab.awaitOutput("Ctrl-C stops everything");
        everything = lab.everything();
        assertThat(everything).as("the lab, a service, two servers").hasSizeGreaterThan(3);

        lab.signal(signal);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(everything).noneMatch(ProcessHandle::isAlive));
        assertThat(isFree(base)).as("ports").isTrue();
    }

    @Test
    void aServiceThatDiesIsReported() throws Exception {
        var lab = LabProcess.start(folder, freeBase(), "run", "uncached");
        lab.awaitOutput("Ctrl-C stops everything");
        everything = lab.everything();

        everything.stream()
                .filter(one -> one.info().commandLine().orElse("").contains("shared-domain.jar"))
                .forEach(ProcessHandle::destroyForcibly);

        lab.awaitOutput("uncached ended by itself with exit code 137");
        assertThat(lab.process().waitFor()).isPositive();
    }

    static int freeBase() {
        return IntStream.iterate(20_000, base -> base + 10)
                .filter(EndingIT::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int base) {
        try {
            return !Ports.from(base, ALL).strategies().isEmpty();
        } catch (LabException taken) {
            return false;
        }
    }
}
