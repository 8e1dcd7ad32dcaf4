package cachinglab.testing.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int SHORT_MILLIS = 100;
    private static final int LONG_MILLIS = 10_000;

    private final ServerSocket server;
    private final Link link;

    LinkTest() throws IOException {
        server = new ServerSocket(0, 0, LOOPBACK);
        link = Link.to(server.getLocalPort());
    }

    @BeforeEach
    void echo() {
        Thread.startVirtualThread(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    socket.getInputStream().transferTo(socket.getOutputStream());
                } catch (IOException e) {
                    // The next one.
                }
            }
        });
    }

    @AfterEach
    void end() throws IOException {
        link.close();
        server.close();
    }

    @Test
    void whatIsSentArrives() throws IOException {
        try (var client = connect()) {
            assertEchoes(client);
        }
    }

    @Test
    void aResetEndsTheConnectionsThereAreAndNoOthers() throws IOException {
        try (var client = connect()) {
            assertEchoes(client);

            link.reset();

            assertThatThrownBy(() -> receive(client, 1))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        try (var next = connect()) {
            assertEchoes(next);
        }
    }

    @Test
    void whatIsHeldBackByAStallArrivesAfterIt() throws IOException {
        try (var client = connect()) {
            link.stall();
            send(client, "late");
            client.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> receive(client, 1)).isInstanceOf(SocketTimeoutException.class);

            link.resume();

            client.setSoTimeout(LONG_MILLIS);
            assertThat(receive(client, 4)).isEqualTo("late");
        }
    }

    /// The port is bound all the time: one that was given back may be somebody else's by now.
    @Test
    void aServerThatIsNotThereEndsTheConnection() throws IOException {
        try (var nobodyListens = new Socket()) {
            nobodyListens.bind(new InetSocketAddress(LOOPBACK, 0));
            try (var broken = Link.to(nobodyListens.getLocalPort());
                    var client = connectTo(broken)) {
                assertThat(client.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aClosedLinkTakesNoConnections() throws IOException {
        link.close();
        await().untilAsserted(
                        () -> assertThatThrownBy(this::connect).isInstanceOf(IOException.class));
    }

    private static void assertEchoes(Socket client) throws IOException {
        send(client, "there");
        assertThat(receive(client, 5)).isEqualTo("there");
    }

    private Socket connect() throws IOException {
        return connectTo(link);
    }

    private static Socket connectTo(Link link) throws IOException {
        var socket = new Socket(LOOPBACK, link.port());
        socket.setSoTimeout(LONG_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static String receive(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), US_ASCII);
    }
}
