package cachinglab.comparison.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

    private final Trace trace = Trace.of("example", 700, 9, 700, 700, 9, -1);

    @Test
    void thingsAreNumberedInTheOrderOfTheirFirstRequest() {
        assertThat(new int[] {trace.thing(0), trace.thing(1), trace.thing(2), trace.thing(5)})
                .containsExactly(0, 1, 0, 2);
    }

    @Test
    void whatIsAskedForAgainIsARepeat() {
        assertThat(trace.distinct()).isEqualTo(3);
        assertThat(trace.repeats()).isEqualTo(0.5);
    }

    @Test
    void theBeginningOfATraceCountsOnlyItsOwnThings() {
        var beginning = trace.first(2);

        assertThat(beginning.requests()).isEqualTo(2);
        assertThat(beginning.distinct()).isEqualTo(2);
    }

    @Test
    void aTraceHasNoMoreThanAllItsRequests() {
        assertThat(trace.first(1_000)).isSameAs(trace);
    }
}
