package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// However the owner of servers ends, nothing of them stays.
@Execution(ExecutionMode.CONCURRENT)
class OwnerEndsIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void afterSigtermNothingIsLeft() throws Exception {
        try (var owner = ChildJvm.start(Owner.class)) {
            OwnedServers servers = OwnedServers.parse(owner.await("READY"));
            owner.signal("TERM");
            assertThat(owner.awaitEnd()).isEqualTo(128 + 15);
            assertThat(servers.postgreSql().isAlive()).isFalse();
            assertThat(servers.redis().isAlive()).isFalse();
            assertThat(servers.hasData()).isFalse();
            awaitNothingLeftOf(servers);
        }
    }

    @Test
    void whileItLivesNobodyCleansUpAndAfterCtrlCNothingIsLeft() throws Exception {
        try (var owner = ChildJvm.start(Owner.class)) {
            OwnedServers servers = OwnedServers.parse(owner.await("READY"));
            BackingServices.cleanUp();
            assertThat(servers.living()).hasSize(3);
            assertThat(Sql.value(servers.jdbcUrl(), "SELECT 1")).isEqualTo("1");
            owner.interruptProcessGroup();
            assertThat(owner.awaitEnd()).isEqualTo(128 + 2);
            awaitNothingLeftOf(servers);
        }
    }

    @Test
    void afterKillTheGuardLeavesNothing() throws Exception {
        try (var owner = ChildJvm.start(Owner.class)) {
            OwnedServers servers = OwnedServers.parse(owner.await("READY"));
            owner.signal("KILL");
            awaitNothingLeftOf(servers);
        }
    }

    @Test
    void theGuardStopsSuspendedServersToo() throws Exception {
        try (var owner = ChildJvm.start(Owner.class)) {
            OwnedServers servers = OwnedServers.parse(owner.await("READY"));
            signal("STOP", servers.postgreSql(), servers.redis());
            owner.signal("KILL");
            awaitNothingLeftOf(servers);
        }
    }

    /// While the lock is held, no other run of this user is the next.
    @Test
    @SuppressWarnings("try") // the lock is there to be held
    void withoutTheGuardTheNextCleanUpLeavesNothing() throws Exception {
        try (var owner = ChildJvm.start(Owner.class)) {
            OwnedServers servers = OwnedServers.parse(owner.await("READY"));
            try (var lock = ExclusiveLock.acquire(UserFolder.path().resolve(Runs.ALL_LOCK))) {
                killTogether(owner, servers.guard());
                assertThat(servers.postgreSql().isAlive()).isTrue();
                assertThat(servers.redis().isAlive()).isTrue();
            }

            BackingServices.cleanUp();

            assertThat(servers.living()).isEmpty();
            assertThat(servers.hasData()).isFalse();
            assertThat(recordsNaming(servers)).isEmpty();
        }
    }

    private static void killTogether(ChildJvm owner, ServerProcess guard)
            throws InterruptedException {
        signal("KILL", guard);
        owner.signal("KILL");
        owner.awaitEnd();
        await().atMost(SOON).until(() -> !guard.isAlive());
    }

    private static void awaitNothingLeftOf(OwnedServers servers) {
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(servers.living()).isEmpty();
                    assertThat(servers.hasData()).isFalse();
                    assertThat(recordsNaming(servers)).isEmpty();
                });
    }

    private static List<Path> recordsNaming(OwnedServers servers) throws IOException {
        try (Stream<Path> files = Files.list(UserFolder.path())) {
            return files.filter(file -> file.toString().endsWith(Runs.RECORD))
                    .filter(file -> names(file, servers.folder()))
                    .toList();
        }
    }

    private static boolean names(Path record, Path folder) {
        try {
            return RunRecord.read(record).folder().equals(folder);
        } catch (IOException e) {
            return false; // somebody removed it this moment
        }
    }

    private static void signal(String name, ServerProcess... processes) {
        for (ServerProcess process : processes) {
            Command.run("sh", "-c", "kill -%s %d".formatted(name, process.pid()));
        }
    }
}
