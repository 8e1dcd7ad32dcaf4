package cachinglab.comparison.launch;

import cachinglab.backing.BackingServicesException;
import cachinglab.backing.FreePort;
import cachinglab.comparison.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// Which service listens where.
public record Ports(Map<Strategy, Integer> byStrategy) {

    private static final int HIGHEST = 65_535;

    /// The base is the dashboard's; the services follow it.
    ///
    /// @throws LabException if there are no such ports, or one is taken
    public static Ports from(int base, Collection<Strategy> strategies) {
        if (base < 1 || base + Strategy.values().length > HIGHEST) {
            throw new LabException(
                    "There is no room for the services above port %d: choose another --port-base."
                            .formatted(base));
        }
        var ports = new EnumMap<Strategy, Integer>(Strategy.class);
        strategies.forEach(strategy -> ports.put(strategy, base + strategy.portOffset()));
        ports.forEach((strategy, port) -> requireFree(strategy.title(), port));
        return new Ports(ports);
    }

    /// Whichever ports are free now.
    public static Ports free(Collection<Strategy> strategies) {
        var ports = new EnumMap<Strategy, Integer>(Strategy.class);
        try {
            strategies.forEach(strategy -> ports.put(strategy, FreePort.find()));
        } catch (BackingServicesException e) {
            throw new LabException("The machine has no free port to give.", e);
        }
        return new Ports(ports);
    }

    public Collection<Strategy> strategies() {
        return byStrategy.keySet();
    }

    public int of(Strategy strategy) {
        return byStrategy.getOrDefault(strategy, 0);
    }

    /// @throws LabException if somebody listens there
    public static void requireFree(String whose, int port) {
        if (taken(port)) {
            throw new LabException(
                    "Port %d, for %s, is taken: stop what listens there, or move all ports with --port-base."
                            .formatted(port, whose));
        }
    }

    private static boolean taken(int port) {
        return answers(port) || !canListen(port);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
