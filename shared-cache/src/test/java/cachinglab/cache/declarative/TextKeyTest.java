package cachinglab.cache.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.cache.interceptor.ParametersKey;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys can be read, and different calls have different ones.
class TextKeyTest {

    @Test
    void parametersAreTheirText() {
        assertThat(key("Kitchen")).isEqualTo("Kitchen");
        assertThat(key("Kitchen", 2, true, 'c', -5L)).isEqualTo("Kitchen,2,true,c,-5");
        assertThat(key(new BigDecimal("1.50"), DayOfWeek.MONDAY)).isEqualTo("1.50,MONDAY");
        assertThat(key(LocalDate.of(2026, 11, 21), Duration.ofMinutes(5)))
                .isEqualTo("2026-11-21,PT5M");
        assertThat(key(new UUID(1, 2))).isEqualTo("00000000-0000-0001-0000-000000000002");
    }

    @Test
    void differentCallsHaveDifferentKeys() {
        var keys =
                Stream.of(
                        key(),
                        key("()"),
                        key((Object) null),
                        key("null"),
                        key("~"),
                        key(""),
                        key("", ""),
                        key(","),
                        key("a,b"),
                        key("a", "b"),
                        key("a:lease"),
                        key("a"),
                        key("(all)"));
        assertThat(keys).doesNotHaveDuplicates().noneMatch(key -> key.contains(":"));
    }

    @ParameterizedTest
    @MethodSource
    void whatHasNoTextThatAlwaysMeansTheSameIsNoKey(Object parameter) {
        assertThatThrownBy(() -> key(parameter)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Object> whatHasNoTextThatAlwaysMeansTheSameIsNoKey() {
        return Stream.of(
                new Object(),
                List.of("a"),
                new int[] {1},
                new ParametersKey("a", "b"),
                new Price("a", 1));
    }

    @Test
    void whatIsNoTextIsNoKey() {
        assertThatThrownBy(() -> key("\ud800")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(@Nullable Object... parameters) {
        return TextKey.of(parameters).text();
    }
}
