package cachinglab.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextValidatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Tea", "Größe 2½", "日本語", "שלום", "👩‍🚀", "a\u00a0b", "a'b\"c\\d;--"})
    void anyScriptIsPlain(String text) {
        assertThat(PlainTextValidator.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\nb", "a\tb", "\u001b[31m", "\u007f", "\u0085"})
    void controlCharactersAreNot(String text) {
        assertThat(PlainTextValidator.isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db", "a\ufffdb"})
    void whatABrokenDecoderLeavesIsNot(String text) {
        assertThat(PlainTextValidator.isPlain(text)).isFalse();
    }
}
