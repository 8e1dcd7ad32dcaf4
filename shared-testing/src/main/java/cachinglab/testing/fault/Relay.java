package cachinglab.testing.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// One connection through a [Link]: the client's half and the server's.
final class Relay implements AutoCloseable {

    private static final int CHUNK = 16_384;
    private static final int CONNECT_MILLIS = 1_000;

    private final Socket client;
    private final Socket server = new Socket();
    private final Valve valve;

    Relay(Socket client, Valve valve) {
        this.client = client;
        this.valve = valve;
    }

    /// Passes bytes both ways until one side ends; then it hangs up on the other, too.
    void pass(InetSocketAddress address) throws IOException, InterruptedException {
        valve.pass();
        server.connect(address, CONNECT_MILLIS);
        server.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        Thread.startVirtualThread(() -> answer());
        copy(client, server);
    }

    /// Ends both halves with RST instead of FIN.
    void reset() {
        reset(client);
        reset(server);
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }

    private void answer() {
        try (this) {
            copy(server, client);
        } catch (IOException | InterruptedException e) {
            // Either side is gone, and the other now learns it.
        }
    }

    private void copy(Socket from, Socket to) throws IOException, InterruptedException {
        var chunk = new byte[CHUNK];
        var in = from.getInputStream();
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            valve.pass();
            to.getOutputStream().write(chunk, 0, n);
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
        }
    }
}
