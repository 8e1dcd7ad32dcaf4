package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class RunsTest {

    private static final ServerProcess DEAD = new ServerProcess("owner", 1, Instant.EPOCH);

    @TempDir Path home;

    private Process process;

    @BeforeEach
    void startSomething() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void stopIt() {
        process.destroyForcibly();
    }

    @Test
    void aDeadRunsServerIsStoppedAndItsDataRemoved() throws IOException {
        Path data = leave(ServerProcess.of("redis", process.toHandle()), true);
        new Runs(home).reap();
        assertEnded(process);
        assertThat(data).doesNotExist();
        assertThat(names()).containsExactly("runs.lock");
    }

    @Test
    void keptDataStay() throws IOException {
        Path data = leave(ServerProcess.of("redis", process.toHandle()), false);
        new Runs(home).reap();
        assertEnded(process);
        assertThat(data).exists();
    }

    @Test
    void aStrangerWithTheServersNumberIsNotTouched() throws IOException {
        ServerProcess stranger = ServerProcess.of("redis", process.toHandle());
        Instant before = stranger.started().minus(Duration.ofMinutes(1));
        leave(new ServerProcess("redis", process.pid(), before), true);
        new Runs(home).reap();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aLivingRunIsNotTouched() throws IOException {
        Runs runs = new Runs(home);
        try (Run living = runs.begin(Optional.empty())) {
            Process server = living.start("redis", List.of("sleep", "60"));
            runs.reap();
            assertThat(server.isAlive()).isTrue();
            assertThat(living.folder()).exists();
        }
    }

    @Test
    void aRunThatEndsLeavesNothing() throws IOException {
        Run run = new Runs(home).begin(Optional.empty());
        Process server = run.start("redis", List.of("sleep", "60"));
        run.close();
        assertEnded(server);
        assertThat(names()).containsExactly("runs.lock");
    }

    @Test
    void aBrokenRecordDoesNotStopTheNextRun() throws IOException {
        Files.writeString(home.resolve("broken.run"), "owner=nobody");
        new Runs(home).reap();
        assertThat(home.resolve("broken.run")).doesNotExist();
    }

    private static void assertEnded(Process process) {
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(1));
    }

    private Path leave(ServerProcess server, boolean temporary) throws IOException {
        Path data = Files.createDirectories(home.resolve("data-left/redis"));
        Path folder = home.resolve("data-left");
        Files.writeString(data.resolve("appendonly"), "writes");
        new RunRecord(DEAD, folder, temporary, List.of(server)).write(home.resolve("left.run"));
        return folder;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
