package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class OrphanGuardIT {

    @TempDir Path folder;

    @Test
    void servicesEndWhileTheirServersLiveAndFilesGoLast() throws Exception {
        Path drained = folder.resolve("drained");
        Path temporary = Files.writeString(folder.resolve("a temporary file"), "data");
        try (var owner =
                ChildJvm.start(GuardedWork.class, drained.toString(), temporary.toString())) {
            String[] pids = owner.await("READY").split(" ", -1);
            ServerProcess server = process(pids[0]);
            ServerProcess service = process(pids[1]);
            owner.signal("KILL");
            await().until(() -> !Files.exists(temporary));
            assertThat(drained).hasContent("drained");
            assertThat(server.isAlive()).isFalse();
            assertThat(service.isAlive()).isFalse();
        }
    }

    private static ServerProcess process(String pid) {
        return ServerProcess.of(pid, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }
}
