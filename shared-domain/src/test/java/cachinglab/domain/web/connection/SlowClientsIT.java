package cachinglab.domain.web.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that take their time, or too many connections. Others are served all the while.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "micronaut.server.idle-timeout", value = "1s")
@Property(name = "connections.request-timeout", value = "300ms")
@Property(name = "connections.most", value = "20")
class SlowClientsIT {

    private static final String GET = "GET /products/1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String LARGE =
            GET.replace("/products/1", "/swagger-ui/res/swagger-ui-bundle.js");
    private static final String HEAD =
            "POST /products HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100000\r\n";

    @Inject EmbeddedServer server;
    @Inject MeterRegistry meters;

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void closeAll() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        await().until(() -> meters.get("connections.open").gauge().value() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {GET, HEAD + "\r\n"})
    void whoSendsByteByByteIsCutOff(String beginning) throws IOException {
        var client = connect();
        send(client, beginning.substring(0, beginning.length() - 1));
        await().pollInterval(20, MILLISECONDS).until(() -> !takes(client, "x"));
        assertThat(meters.get("connections.cut.off").counter().count()).isPositive();
        assertOthersAreServed();
    }

    @Test
    void whoSaysNothingIsCutOffAndSoIsWhoNeverReads() throws IOException {
        var silent = connect();
        var deaf = connect();
        var sending = CompletableFuture.runAsync(() -> sendWithoutEnd(deaf, LARGE));
        assertThat(sending).failsWithin(Duration.ofSeconds(10));
        assertThat(silent.getInputStream().read()).isEqualTo(-1);
        assertOthersAreServed();
    }

    @Test
    void aConnectionAboveTheLimitIsClosedAndTheOthersAreNot() throws IOException {
        var first = connect();
        assertThat(status(first)).isEqualTo("HTTP/1.1 200 OK");
        for (int i = 0; i < 30; i++) {
            connect();
        }
        await().until(() -> meters.get("connections.refused").counter().count() == 11);
        assertThat(status(first)).isEqualTo("HTTP/1.1 200 OK");
    }

    private void assertOthersAreServed() throws IOException {
        assertThat(status(connect())).isEqualTo("HTTP/1.1 200 OK");
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        client.setSoTimeout(10_000);
        clients.add(client);
        return client;
    }

    private static String status(Socket client) throws IOException {
        send(client, GET);
        var answer = new byte[8192];
        int length = client.getInputStream().read(answer);
        return new String(answer, 0, length, US_ASCII).lines().findFirst().orElseThrow();
    }

    /// Blocks when neither side takes any more.
    private static void sendWithoutEnd(Socket client, String text) {
        while (takes(client, text.repeat(100))) {}
        throw new IllegalStateException("cut off");
    }

    private static boolean takes(Socket client, String text) {
        try {
            send(client, text);
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
    }
}
