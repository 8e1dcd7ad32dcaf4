package cachinglab.benchmark.allocation;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import cachinglab.benchmark.hits.HitLoop;
import cachinglab.benchmark.hits.Reader;
import cachinglab.benchmark.hits.Readers;
import java.time.Duration;

/// What a hit allocates: in process with the contestants of the section on hits, and in a service
/// from request to response. In rounds, not by JMH: it would count one thread of one JVM at a time,
/// and half of what a client of Redis allocates is on its event loop.
public final class AllocationSection implements Section {

    private static final HitLoop LOOP = new HitLoop(8, false);

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public String title() {
        return "Allocation on the hit path";
    }

    @Override
    public boolean hasTarget() {
        return false;
    }

    @Override
    public void run(Bench bench) throws Exception {
        inProcess(bench);
        if (bench.quick()) {
            bench.note("A quick run leaves out requests over HTTP.");
        } else {
            overHttp(bench);
        }
        bench.note(
                """
                All threads of the JVM count, the event loops of clients and servers included; \
                what the JVM's compiler finds it need not allocate does not.\
                """);
    }

    private static void inProcess(Bench bench) throws Exception {
        try (var readers = Readers.open(bench.servers());
                var allocated = Allocated.here()) {
            var warmUp = bench.choose(Duration.ofSeconds(1), Duration.ofMillis(200));
            var rounds = bench.rounds(bench.choose(Duration.ofMillis(300), Duration.ofMillis(200)));
            for (var reader : readers.all()) {
                LOOP.read(reader, warmUp);
                rounds.add(reader.name(), turn -> bytesPerHit(reader, allocated, turn));
            }
            rounds.play()
                    .forEach((name, bytes) ->
                            bench.figure("a hit in process", name, bytes.spread(), "bytes"));
        }
    }

    private static double bytesPerHit(Reader reader, Allocated allocated, Duration turn)
            throws Exception {
        long before = allocated.bytes();
        long hits = LOOP.read(reader, turn).count();
        return (double) (allocated.bytes() - before) / hits;
    }

    private static void overHttp(Bench bench) throws Exception {
        try (var servers = Servers.start(bench.servers())) {
            var warmUp = Duration.ofSeconds(6);
            var rounds = bench.rounds(Duration.ofSeconds(1));
            for (var server : servers.all()) {
                server.bytesPerRequest(warmUp);
                rounds.add(server.contestant().name(), server::bytesPerRequest);
            }
            rounds.play()
                    .forEach((name, bytes) ->
                            bench.figure("a request over HTTP", name, bytes.spread(), "bytes"));
        }
    }
}
