package cachinglab.comparison.behaviour;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.measure.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Clients at work at the same time.
final class Clients implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> all = new ArrayList<>();
    private volatile boolean dismissed;

    /// What a client does again and again until it is dismissed.
    @FunctionalInterface
    interface Turn {
        void take() throws Exception;
    }

    /// The same over a connection of its own.
    @FunctionalInterface
    interface ConnectedTurn {
        void take(Connection connection) throws Exception;
    }

    /// Each does its work once, and all have done it when this returns.
    static void each(List<? extends Callable<?>> work) throws Exception {
        try (var clients = new Clients()) {
            work.forEach(one -> clients.all.add(clients.threads.submit(one)));
            clients.await();
        }
    }

    void open(Turn turn) {
        all.add(threads.submit(() -> repeat(turn)));
    }

    void open(Subject subject, ConnectedTurn turn) {
        all.add(
                threads.submit(() -> {
                    try (var connection = subject.connect()) {
                        return repeat(() -> turn.take(connection));
                    }
                }));
    }

    /// Returns when each has finished its last turn; with the first failure, if one has failed.
    void dismiss() throws Exception {
        dismissed = true;
        await();
    }

    @Override
    public void close() {
        dismissed = true;
        threads.close();
    }

    private @Nullable Void repeat(Turn turn) throws Exception {
        while (!dismissed) {
            turn.take();
        }
        return null;
    }

    private void await() throws Exception {
        try {
            for (var client : all) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
