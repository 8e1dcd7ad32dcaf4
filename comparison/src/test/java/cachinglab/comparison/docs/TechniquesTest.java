package cachinglab.comparison.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A technique is explained on half a page, and says what it costs and what it is not for.
class TechniquesTest {

    static Stream<String> sections() throws IOException {
        var text = Files.readString(Path.of("../docs/techniques.md"));
        return Stream.of(text.split("(?m)^## ", -1)).skip(1);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void isShort(String section) {
        assertThat(section.lines().count()).isBetween(10L, 30L);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void saysWhatItCostsAndWhatItIsNotFor(String section) {
        assertThat(section).containsPattern("\\*\\*Costs?").contains("**Not for**");
    }
}
