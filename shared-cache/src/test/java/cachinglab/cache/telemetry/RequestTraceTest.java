package cachinglab.cache.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The words of RFC 9211, and those of Server-Timing.
class RequestTraceTest {

    private static final long NOW = 1767225600000L;

    @Test
    void aHitSaysHowLongItLives() {
        assertThat(read(it -> hit(it, NOW + 3_575_999))).isEqualTo("aside; hit; ttl=3575");
    }

    @Test
    void whatDoesNotExpireHasNoTimeToLive() {
        assertThat(read(it -> it.hits++)).isEqualTo("aside; hit");
    }

    @Test
    void aMissSaysWhetherItIsStored() {
        assertThat(read(it -> it.misses++)).isEqualTo("aside; fwd=uri-miss");
        assertThat(
                        read(it -> {
                            it.misses++;
                            it.stored = true;
                        }))
                .isEqualTo("aside; fwd=uri-miss; stored");
    }

    @Test
    void whoWaitedForAnothersLoadIsCollapsed() {
        assertThat(read(it -> it.collapsed = true)).isEqualTo("aside; fwd=uri-miss; collapsed");
    }

    @Test
    void manyOfWhichSomeAreThereArePartial() {
        assertThat(
                        read(it -> {
                            hit(it, NOW + 1000);
                            it.misses++;
                            it.stored = true;
                        }))
                .isEqualTo("aside; fwd=partial; stored");
    }

    @Test
    void anOutageIsABypassWithItsReason() {
        assertThat(
                        read(it -> {
                            it.misses++;
                            it.outage = "RedisCommandTimeoutException";
                        }))
                .isEqualTo("aside; fwd=bypass; detail=RedisCommandTimeoutException");
    }

    @Test
    void aWriteIsForwardedForItsMethod() {
        assertThat(write(it -> {})).isEqualTo("aside; fwd=method");
        assertThat(write(it -> it.stored = true)).isEqualTo("aside; fwd=method; stored");
    }

    @Test
    void aWriteThatOnlyTheCacheHasIsAccepted() {
        assertThat(write(it -> it.accepted = true)).isEqualTo("aside; stored; detail=accepted");
    }

    @Test
    void timesAreMillisecondsWithThreePlaces() {
        assertThat(timing(0)).isEqualTo("cache;dur=0.000");
        assertThat(timing(1_234_567)).isEqualTo("cache;dur=1.234");
        assertThat(timing(12_005_000_000L)).isEqualTo("cache;dur=12005.000");
        assertThat(timing(50_999)).isEqualTo("cache;dur=0.050");
    }

    private static void hit(RequestTrace trace, long expires) {
        trace.hits++;
        trace.expires = expires;
    }

    private static String read(Consumer<RequestTrace> events) {
        return trace(events).toCacheStatus("aside", true, NOW);
    }

    private static String write(Consumer<RequestTrace> events) {
        return trace(events).toCacheStatus("aside", false, NOW);
    }

    private static String timing(long nanos) {
        return trace(it -> it.nanos = nanos).toServerTiming();
    }

    private static RequestTrace trace(Consumer<RequestTrace> events) {
        var trace = new RequestTrace();
        events.accept(trace);
        return trace;
    }
}
