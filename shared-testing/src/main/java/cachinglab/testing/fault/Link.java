package cachinglab.testing.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network between clients and one local server: a TCP proxy on 127.0.0.1 that can reset its
/// connections, hold what they carry, and let it go on.
///
/// Safe for use by many threads. Keeps at most 256 connections, and resets those that come on top.
public final class Link implements AutoCloseable {

    private static final int MOST = 256;

    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
    private final Valve valve = new Valve();
    private final ServerSocket door;
    private final InetSocketAddress server;

    private Link(int port) throws IOException {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        this.server = new InetSocketAddress(loopback, port);
        this.door = new ServerSocket(0, MOST, loopback);
    }

    /// A link to the server on a port of this machine.
    public static Link to(int port) throws IOException {
        var link = new Link(port);
        Thread.ofVirtual().name("link to " + port).start(link::accept);
        return link;
    }

    /// Where clients connect to.
    public int port() {
        return door.getLocalPort();
    }

    /// Ends every connection there is with RST, as a firewall that forgot them does, or a process
    /// that was killed. New ones pass.
    public void reset() {
        relays.forEach(Relay::reset);
    }

    /// From now on nothing arrives, in no direction; connections are accepted, and nobody hangs up.
    public void stall() {
        valve.close();
    }

    /// What was held back arrives, in its order.
    public void resume() {
        valve.open();
    }

    /// Resets all connections, and takes no more.
    @Override
    public void close() throws IOException {
        door.close();
        reset();
        resume();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                relay(door.accept());
            } catch (IOException e) {
                // Closed, or one client less: its end tells it.
            }
        }
    }

    private void relay(Socket client) {
        var relay = new Relay(client, valve);
        relays.add(relay);
        if (relays.size() > MOST || door.isClosed()) {
            relay.reset();
            relays.remove(relay);
        } else {
            Thread.startVirtualThread(() -> pass(relay));
        }
    }

    private void pass(Relay relay) {
        try (relay) {
            relay.pass(server);
        } catch (IOException | InterruptedException e) {
            // Reset, or nobody listens there: the client learns it by the end of its connection.
        } finally {
            relays.remove(relay);
        }
    }
}
