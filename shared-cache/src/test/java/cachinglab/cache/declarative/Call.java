package cachinglab.cache.declarative;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A call on a thread of its own.
final class Call<T> {

    private static final Duration LOOK = Duration.ofMillis(2);

    /// Where readers wait for another's load, and where that is held.
    private static final Set<String> WAITING =
            Set.of("cachinglab.cache.redis.Flight", Rows.Hold.class.getName());

    private final FutureTask<T> task;
    private final Thread thread;

    private Call(Callable<T> action) {
        task = new FutureTask<>(action);
        thread = Thread.startVirtualThread(task);
    }

    static <T> Call<T> start(Callable<T> action) {
        return new Call<>(action);
    }

    static Call<Boolean> run(Runnable action) {
        return new Call<>(() -> {
            action.run();
            return true;
        });
    }

    /// Returns when it waits for another's load, or is held in its own.
    void awaitWaiting() {
        await().pollInterval(LOOK).until(this::isWaiting);
    }

    private boolean isWaiting() {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> WAITING.contains(frame.getClassName()));
    }

    T result() {
        try {
            return task.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
