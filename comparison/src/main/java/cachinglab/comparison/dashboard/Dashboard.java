package cachinglab.comparison.dashboard;

import cachinglab.comparison.LabException;
import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Ports;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The page that shows a fleet at work. On this machine only.
public final class Dashboard implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final Load load;
    private final Pulse pulse;

    private Dashboard(HttpServer server, Load load, Pulse pulse) {
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.load = load;
        this.pulse = pulse;
    }

    /// Shows a fleet that runs.
    ///
    /// @param port 0 for any that is free
    /// @throws LabException if the port is taken
    public static Dashboard of(Fleet fleet, Ports ports, int port) {
        var server = listenOn(port);
        var targets = targets(ports);
        var load = new Load(targets, fleet.servers().database());
        var events = new Events();
        var dashboard = new Dashboard(server, load, new Pulse(targets, load::view, events));
        var sameOrigin = new SameOrigin(server.getAddress().getPort());
        server.createContext("/", new Site(sameOrigin, events, new Api(fleet, targets, load)));
        dashboard.start();
        return dashboard;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Ends the load, and hangs up on every page.
    @Override
    public void close() {
        load.close();
        pulse.close();
        threads.shutdownNow();
        server.stop(0);
    }

    private void start() {
        server.setExecutor(threads);
        server.start();
        pulse.start();
    }

    private static List<Target> targets(Ports ports) {
        return ports.strategies().stream()
                .map(strategy -> new Target(strategy, ports.of(strategy)))
                .toList();
    }

    private static HttpServer listenOn(int port) {
        // Else the JDK's server sends the head of an answer, waits for its receipt, and then the
        // body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new LabException(
                    "Port %d, for the dashboard, cannot be had: %s."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }
}
