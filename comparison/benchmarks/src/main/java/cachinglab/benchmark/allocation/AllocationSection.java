package cachinglab.benchmark.allocation;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import java.time.Duration;

/// What a hit allocates in a service, from request to response. The section on hits has what it does
/// in process.
public final class AllocationSection implements Section {

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public String title() {
        return "Allocation for a request";
    }

    @Override
    public boolean hasTarget() {
        return false;
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (var servers = Servers.start(bench.servers())) {
            var warmUp = bench.choose(Duration.ofSeconds(6), Duration.ofSeconds(2));
            var rounds = bench.rounds(Duration.ofSeconds(1));
            for (var server : servers.all()) {
                server.bytesPerRequest(warmUp);
                rounds.add(server.contestant().name(), server::bytesPerRequest);
            }
            bench.figures("a hit", rounds.play(), "bytes");
        }
        bench.note(
                """
                All threads of the service count, its event loops included; what the JVM's compiler \
                finds it need not allocate does not.\
                """);
    }
}
