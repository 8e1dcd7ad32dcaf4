package cachinglab.comparison.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZipfTraceTest {

    private static final int REQUESTS = 50_000;

    @Test
    void theSameSeedGivesTheSameTrace() {
        assertThat(things(ZipfTrace.of(REQUESTS, 1_000, 7)))
                .isEqualTo(things(ZipfTrace.of(REQUESTS, 1_000, 7)));
    }

    @Test
    void theMostPopularThingGetsTheShareZipfSays() {
        // 1 / (1 + 1/2 + … + 1/1000)
        var share = 1 / IntStream.rangeClosed(1, 1_000).mapToDouble(rank -> 1.0 / rank).sum();

        var counts = new int[1_000];
        IntStream.of(things(ZipfTrace.of(REQUESTS, 1_000, 7))).forEach(thing -> counts[thing]++);

        var most = IntStream.of(counts).max().orElseThrow();
        assertThat((double) most / REQUESTS).isCloseTo(share, offset(0.01));
    }

    @Test
    void nothingOutsideTheThingsIsAskedFor() {
        assertThat(ZipfTrace.of(REQUESTS, 10, 7).distinct()).isEqualTo(10);
    }

    private static int[] things(Trace trace) {
        return IntStream.range(0, trace.requests())
                .map(request -> trace.operation(request).record())
                .toArray();
    }
}
