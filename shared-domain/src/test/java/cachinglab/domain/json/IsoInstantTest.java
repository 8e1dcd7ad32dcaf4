package cachinglab.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The quick way agrees with the JDK's.
class IsoInstantTest {

    static Stream<Instant> instants() {
        var random = new Random(42);
        var some =
                random.longs(1000, -60_000_000_000L, 250_000_000_000L)
                        .mapToObj(second ->
                                Instant.ofEpochSecond(second, random.nextInt(1_000_000_000)));
        return some.flatMap(instant ->
                Stream.of(
                        instant,
                        instant.truncatedTo(ChronoUnit.MICROS),
                        instant.truncatedTo(ChronoUnit.MILLIS),
                        instant.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    void whatIsWrittenReadsAsTheSameInstant() {
        instants()
                .forEach(instant -> {
                    assertThat(Instant.parse(IsoInstant.format(instant))).isEqualTo(instant);
                    assertThat(IsoInstant.parse(instant.toString())).isEqualTo(instant);
                    assertThat(IsoInstant.parse(IsoInstant.format(instant))).isEqualTo(instant);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-01-01T24:00:01Z",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00.12x456Z",
                "2026-01-01 00:00:00Z",
                "2026-13-01T00:00:00Z",
                "now",
                ""
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> IsoInstant.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T02:00:00+02:00", "2026-01-01T00:00:00.0Z"})
    void otherFormsOfTheSameInstantAreRead(String text) {
        assertThat(IsoInstant.parse(text)).isEqualTo("2026-01-01T00:00:00Z");
    }
}
