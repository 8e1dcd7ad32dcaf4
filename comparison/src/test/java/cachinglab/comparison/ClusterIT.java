package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.backing.RedisCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lab over a Redis Cluster that somebody else runs.
class ClusterIT {

    @Test
    void aServiceIsMeasuredOnIt(@TempDir Path folder) throws Exception {
        var report = folder.resolve("report.json");
        try (var cluster = RedisCluster.start()) {
            var lab =
                    LabProcess.start(
                            folder,
                            EndingIT.freeBase(),
                            Map.of("REDIS_URIS", cluster.uris()),
                            "compare",
                            "--strategies",
                            "cache-aside",
                            "--workloads",
                            "a",
                            "--records",
                            "100",
                            "--rounds",
                            "1",
                            "--duration",
                            "0.2",
                            "--warmup",
                            "0",
                            "--report",
                            folder.toString());
            try {
                assertThat(lab.process().waitFor(90, TimeUnit.SECONDS)).as(lab.text()).isTrue();
            } finally {
                lab.process().destroy();
            }
            assertThat(lab.process().exitValue()).as(lab.text()).isZero();
        }
        assertThat(Files.readString(report)).contains("\"redis\" : \"7.0");
    }
}
