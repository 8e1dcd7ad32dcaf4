package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisBinaryTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, x86_64", "Mac OS X, aarch64"})
    void thereIsOneFor(String system, String processor) {
        assertThat(RedisBinary.archive(system, processor)).isNotNull();
    }

    @Test
    void onWindowsASentenceSaysWhatToDo() {
        assertThatThrownBy(() -> RedisBinary.archive("Windows 11", "amd64"))
                .isInstanceOf(BackingServicesException.class)
                .hasMessage(
                        "There is no Redis for Windows 11 on amd64:"
                                + " start one with Docker and set REDIS_URI to it.");
    }
}
