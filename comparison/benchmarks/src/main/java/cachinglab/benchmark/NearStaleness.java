package cachinglab.benchmark;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.benchmark.http.Contestant;
import cachinglab.benchmark.http.Lineup;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.launch.Strategy;
import java.io.IOException;
import org.HdrHistogram.Histogram;

/// For how long an instance with a near cache goes on showing what another has overwritten: from the
/// answer to the write until the first answer that shows it. That includes one request over HTTP,
/// which is why the same is measured without near caches, too.
public final class NearStaleness {

    private static final int WARM_UP = 1000;
    private static final int WRITES = 4000;
    private static final String PATH = "/products/1";

    private NearStaleness() {}

    public static void main(String[] none) throws Exception {
        try (var servers = BackingServices.start(BackingOptions.both())) {
            measure(false, servers);
            measure(true, servers);
        }
    }

    private static void measure(boolean near, BackingServices servers) throws Exception {
        try (var lineup = new Lineup(servers.environment())) {
            var one = instance(near, lineup).ready();
            var other = instance(near, lineup).ready();
            measure(near, one, other);
        }
    }

    private static void measure(boolean near, Contestant one, Contestant other) throws IOException {
        try (var writer = Connection.to(one.port());
                var reader = Connection.to(other.port())) {
            write(WARM_UP, writer, reader);
            System.out.printf(
                    "near cache %s: %s%n", near ? "on" : "off", write(WRITES, writer, reader));
        }
    }

    private static Contestant instance(boolean near, Lineup lineup) throws IOException {
        return near
                ? lineup.nearService(Strategy.CACHE_ASIDE)
                : lineup.service(Strategy.CACHE_ASIDE);
    }

    private static String write(int writes, Connection writer, Connection reader)
            throws IOException {
        var times = new Histogram(3);
        int late = 0;
        for (int i = 0; i < writes; i++) {
            reader.get(PATH); // so that it has it near
            reader.get(PATH);
            var name = "\"write " + i + "\"";
            writer.put(
                    PATH, "{\"name\": %s, \"price\": 1, \"category\": \"Office\"}".formatted(name));
            long acknowledged = System.nanoTime();
            boolean seen = reader.get(PATH).text().contains(name);
            late += seen ? 0 : 1;
            while (!seen) {
                seen = reader.get(PATH).text().contains(name);
            }
            times.recordValue(System.nanoTime() - acknowledged);
        }
        return "of %,d writes %,d not shown by the first read after them; shown after p50 %.2f ms, p99 %.2f ms, at most %.2f ms"
                .formatted(writes, late, millis(times, 50), millis(times, 99), millis(times, 100));
    }

    private static double millis(Histogram nanoseconds, double percentile) {
        return nanoseconds.getValueAtPercentile(percentile) / 1e6;
    }
}
