package cachinglab.domain.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.domain.User;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private static final User USER = new User(1, "Alice", "alice@example.com", 7, Instant.EPOCH);

    @Test
    void theTagIsTheVersionInQuotes() {
        assertThat(EntityTag.of(USER)).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", " \"1\" , W/\"7\"", "*", " * "})
    void ifNoneMatchComparesWeakly(String header) {
        assertThat(EntityTag.isAmong(header, USER)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "7", "\"70\"", "W/W/\"7\"", "\"1\", \"2\"", "\"*\""})
    void anyOtherTagDoesNotMatch(String header) {
        assertThat(EntityTag.isAmong(header, USER)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", " * "})
    void anyVersionIsExpectedWithoutATag(String header) {
        assertThat(EntityTag.expected(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" "})
    void theVersionInTheTagIsExpected(String header) {
        assertThat(EntityTag.expected(header)).isEqualTo(OptionalLong.of(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"W/\"7\"", "\"07\"", "\"x\"", "\"\"", "\"99999999999999999999\"", "\"-7\""})
    void aTagThatIsNeverOursExpectsAVersionThatNeverIs(String header) {
        assertThat(EntityTag.expected(header)).isEqualTo(OptionalLong.of(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "\"7", "7\"", "\"1\", \"2\"", "\"a\"b\"", "w/\"7\"", "\"a b\""})
    void whatIsNoTagIsRefused(String header) {
        assertThatThrownBy(() -> EntityTag.expected(header))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("If-Match");
    }
}
