package cachinglab.benchmark.http;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import io.lettuce.core.RedisClient;

/// Hits over HTTP: `GET /products/1` from each cache, beside two limits, an endpoint that passes an
/// entry on as bytes and one that answers with bytes it has, and beside what other frameworks do with
/// an annotation. The others answer with the same fields, without our envelope and our headers.
///
/// A quick run leaves out the strategies that find hits as cache-aside does.
public final class HttpHits implements Section {

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String title() {
        return "Hits over HTTP";
    }

    @Override
    public void run(Bench bench) throws Exception {
        var client = RedisClient.create(bench.servers().redisUri());
        try (var connection = client.connect()) {
            var entry = new CopiedEntry(connection.sync());
            var race = new Race(bench, new HitCheck(connection.sync()), entry);
            try (var lineup = new Lineup(bench.servers().environment())) {
                race.besideAll(lineup);
            }
            if (bench.quick()) {
                bench.note(
                        "A quick run ends before all is compiled: its rates are low, its ratios rough.");
            } else {
                try (var lineup = new Lineup(bench.servers().environment())) {
                    race.besideTheLimit(lineup);
                }
            }
            entry.remove();
        } finally {
            client.shutdown();
        }
    }
}
