package cachinglab.testing.race;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Something that runs on a virtual thread of its own.
public final class Concurrently<T> {

    private static final Set<Thread.State> WAITING =
            EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final FutureTask<T> task;
    private final Thread thread;

    private Concurrently(Callable<T> action) {
        this.task = new FutureTask<>(action);
        this.thread = Thread.startVirtualThread(task);
    }

    public static <T> Concurrently<T> start(Callable<T> action) {
        return new Concurrently<>(action);
    }

    /// Waits until it has ended, or waits for somebody else: longer than any server takes to answer.
    public void awaitWaiting() {
        await().atMost(ofSeconds(20))
                .during(ofMillis(300))
                .until(() -> task.isDone() || WAITING.contains(thread.getState()));
    }

    public T result() {
        try {
            return task.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
