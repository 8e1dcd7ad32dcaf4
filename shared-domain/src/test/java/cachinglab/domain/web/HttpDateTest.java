package cachinglab.domain.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HttpDateTest {

    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("1994-11-06T08:49:37.999Z"));
    private final InstantSource source = time::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @Test
    void itIsInTheFormatOfRfc9110() {
        assertThat(new HttpDate(clock).now()).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @Test
    void itGoesOnWithTheClock() {
        var date = new HttpDate(clock);
        date.now();
        time.set(Instant.parse("1994-11-06T08:49:38.001Z"));
        assertThat(date.now()).endsWith("08:49:38 GMT");
    }
}
