package cachinglab.cache.events;

import cachinglab.cache.Invalidations;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one listener is still to be told, by a thread of its own: so a slow one holds up neither the
/// others nor the connection. When it is full, everything takes the place of what is in there.
final class Inbox implements Invalidations.Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final String cache;
    private final Consumer<String> invalidated;
    private final Runnable everything;
    private final Consumer<Inbox> onClose;
    private final BlockingQueue<Runnable> due;
    private final Thread thread;
    private volatile boolean closed;

    /// @param room for this many keys
    Inbox(
            String cache,
            Consumer<String> invalidated,
            Runnable everything,
            int room,
            Consumer<Inbox> onClose) {
        this.cache = cache;
        this.invalidated = invalidated;
        this.everything = everything;
        this.onClose = onClose;
        this.due = new ArrayBlockingQueue<>(room);
        this.thread = Thread.ofVirtual().name("invalidations of " + cache).start(this::work);
    }

    synchronized void tell(String ofCache, String key) {
        if (ofCache.equals(cache) && !due.offer(() -> invalidated.accept(key))) {
            tellEverything();
        }
    }

    /// What was due before is part of that.
    synchronized void tellEverything() {
        due.clear();
        due.offer(everything);
    }

    @Override
    public void close() {
        closed = true;
        onClose.accept(this);
        thread.interrupt();
    }

    private void work() {
        try {
            while (!closed) {
                tellListener(due.take());
            }
        } catch (InterruptedException noMore) {
            LOG.debug("nobody listens to invalidations of {} any more", cache);
        }
    }

    private void tellListener(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException failure) {
            LOG.warn("a listener to invalidations of {} failed", cache, failure);
            if (!event.equals(everything)) {
                tellEverything();
            }
        }
    }
}
