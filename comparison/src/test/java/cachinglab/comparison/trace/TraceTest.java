package cachinglab.comparison.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final Trace trace = Trace.of("example", 700, 9, 700, 700, 9, -1);

    @Test
    void thingsAreNumberedInTheOrderOfTheirFirstRequest() {
        assertThat(IntStream.of(0, 1, 2, 5).map(i -> trace.operation(i).record()))
                .containsExactly(0, 1, 0, 2);
    }

    @Test
    void whatIsAskedForAgainIsARepeat() {
        assertThat(trace.distinct()).isEqualTo(3);
        assertThat(trace.repeats()).isEqualTo(0.5);
    }
}
