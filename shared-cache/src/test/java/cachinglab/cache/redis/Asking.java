package cachinglab.cache.redis;

import static org.awaitility.Awaitility.await;

import cachinglab.cache.Cache;
import cachinglab.cache.Lookup;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A reader on a thread of its own, for it may have to wait.
final class Asking<V> {

    private static final Duration LOOK = Duration.ofMillis(2);

    private final FutureTask<Lookup<V>> answer;
    private final Thread thread;

    private <K> Asking(Cache<K, V> cache, K key) {
        answer = new FutureTask<>(() -> cache.find(key));
        thread = Thread.startVirtualThread(answer);
    }

    static <K, V> Asking<V> start(Cache<K, V> cache, K key) {
        return new Asking<>(cache, key);
    }

    /// Returns when the reader waits for another's load in this process.
    Asking<V> awaitJoined() {
        await().pollInterval(LOOK).until(this::hasJoined);
        return this;
    }

    /// Returns when the reader looks again and again for what another process loads.
    Asking<V> awaitPolling() {
        await().pollInterval(LOOK).until(() -> isIn(Coalescing.class, "lead"));
        return this;
    }

    /// Returns when the reader waits for Redis.
    Asking<V> awaitAnswer() {
        await().pollInterval(LOOK).until(() -> isIn(Redis.class, "await"));
        return this;
    }

    boolean hasJoined() {
        return isIn(Flight.class, "await");
    }

    boolean isDone() {
        return answer.isDone();
    }

    Lookup<V> answer() throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }

    private boolean isIn(Class<?> type, String method) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame ->
                        frame.getClassName().equals(type.getName())
                                && frame.getMethodName().equals(method));
    }
}
