package cachinglab.comparison.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {

    @Test
    void answersComeOneAfterTheOther() throws IOException {
        var reader =
                reader(
                        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nCache-Status: x; hit\r\n\r\nhello"
                                + "HTTP/1.1 204 No Content\r\n\r\n"
                                + "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");

        var first = reader.read();
        assertThat(first.text()).isEqualTo("hello");
        assertThat(first.header("cache-status")).isEqualTo("x; hit");
        assertThat(reader.read().status()).isEqualTo(204);
        assertThat(reader.read().status()).isEqualTo(404);
    }

    @Test
    void chunksAreOneBody() throws IOException {
        var reader =
                reader(
                        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
                                + "5\r\nhello\r\nC\r\n, Grüße!\r\n\r\n0\r\n\r\n"
                                + "HTTP/1.1 204 No Content\r\n\r\n");

        assertThat(reader.read().text()).isEqualTo("hello, Grüße!\r\n");
        assertThat(reader.read().status()).isEqualTo(204);
    }

    @Test
    void anAnswerCutShortIsNotAnAnswer() {
        var reader = reader("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel");

        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsNotHttpIsRefused() {
        assertThatThrownBy(reader("-ERR unknown command\r\n")::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("-ERR unknown command");
    }

    private static ResponseReader reader(String bytes) {
        return new ResponseReader(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
    }
}
