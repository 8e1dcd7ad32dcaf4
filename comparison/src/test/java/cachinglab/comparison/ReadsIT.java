package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadsIT {

    private static final String PRODUCT = "/products/1";

    /// Where the answer to a read came from, and the SELECT statements it took.
    private record Read(String source, long selects) {}

    private static final Read FROM_CACHE = new Read("cache", 0);
    private static final Read FROM_DATABASE = new Read("database", 1);

    @ParameterizedTest
    @EnumSource
    void aColdReadIsOneQuery(Strategy strategy) throws IOException {
        RunningLab.subject(strategy).emptyCache();

        assertThat(read(strategy)).isEqualTo(FROM_DATABASE);
    }

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void aWarmReadIsNone(Strategy strategy) throws IOException {
        read(strategy);

        assertThat(read(strategy)).isEqualTo(FROM_CACHE);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE_THROUGH", "WRITE_BEHIND"})
    void whereWritesPassTheCacheTheNextReadIsAHit(Strategy strategy) throws IOException {
        write(strategy);

        assertThat(read(strategy)).isEqualTo(FROM_CACHE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CACHE_ASIDE", "READ_THROUGH"})
    void whereWritesPassItByTheNextReadIsAMissAndTheOneAfterAHit(Strategy strategy)
            throws IOException {
        write(strategy);

        assertThat(read(strategy)).isEqualTo(FROM_DATABASE);
        try (var service = RunningLab.subject(strategy).connect()) {
            assertThat(Outcome.of(service.get(PRODUCT))).isEqualTo(Outcome.HIT);
        }
    }

    @Test
    void withoutACacheEveryReadIsAQuery() throws IOException {
        assertThat(read(UNCACHED)).isEqualTo(FROM_DATABASE);
        assertThat(read(UNCACHED)).isEqualTo(FROM_DATABASE);
    }

    private static Read read(Strategy strategy) throws IOException {
        var subject = RunningLab.subject(strategy);
        try (var service = subject.connect()) {
            var before = subject.sql();
            var text = subject.expect(200, service.get(PRODUCT)).text();
            var source = text.replaceFirst(".*\"source\":\"(\\w+)\".*", "$1");
            return new Read(source, subject.sql().since(before).selects());
        }
    }

    private static void write(Strategy strategy) throws IOException {
        var subject = RunningLab.subject(strategy);
        try (Connection service = subject.connect()) {
            subject.expect(
                    200,
                    service.put(
                            PRODUCT,
                            """
                            {"name": "Laptop Pro", "price": 1299.99, "category": "Electronics"}\
                            """));
        }
    }
}
