package cachinglab.comparison.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/// What must be undone when the lab ends, however it does short of `kill -9`: the last first.
final class Teardown implements AutoCloseable {

    private final Deque<Runnable> undoings = new ArrayDeque<>();
    private final Object once = new Object();
    private boolean closing;

    Teardown() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "teardown"));
    }

    void add(Runnable undoing) {
        synchronized (undoings) {
            if (!closing) {
                undoings.push(undoing);
                return;
            }
        }
        undoing.run();
    }

    /// Returns when all is undone, also to the second who calls.
    @Override
    public void close() {
        synchronized (once) {
            synchronized (undoings) {
                closing = true;
            }
            while (!undoings.isEmpty()) {
                undoings.pop().run();
            }
        }
    }
}
