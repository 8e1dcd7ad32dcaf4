package cachinglab.testing.fault;

/// Lets through, or makes wait.
final class Valve {

    private boolean closed;

    synchronized void close() {
        closed = true;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    synchronized void pass() throws InterruptedException {
        while (closed) {
            wait();
        }
    }
}
