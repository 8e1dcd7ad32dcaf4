package cachinglab.strategy.flush;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// An instance that dies at one point, as with kill -9: no shutdown hook runs, nothing is closed.
final class Victim {

    static final int DEAD = 9;

    private Victim() {}

    /// @param arguments where to die: `before-answer`, `before-acknowledge` or `in-drain`; and when
    public static void main(String[] arguments) {
        int when = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "before-answer" -> dieBeforeAnswer(when);
            case "before-acknowledge" -> dieBeforeAcknowledge();
            default -> dieInDrain(when);
        }
    }

    private static void dieBeforeAnswer(int writes) {
        var service = Service.start("die-before-answer", writes);
        System.out.println("READY " + service.client().service());
    }

    private static void dieBeforeAcknowledge() {
        var service = Service.start();
        awaitGo();
        var consumer = service.consumer();
        service.flusher(consumer).land(new Flusher.Batch(consumer.next(), Instant.now()));
        die();
    }

    private static void dieInDrain(int waiting) {
        var service = Service.start("write-behind.batch-size", 20);
        awaitGo();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (service.waiting() > waiting) {
                        Thread.onSpinWait();
                    }
                    die();
                });
        service.close();
    }

    private static void awaitGo() {
        System.out.println("READY now");
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void die() {
        Runtime.getRuntime().halt(DEAD);
    }

    /// The write is in the cache and in the stream, and its client will never know.
    @ServerFilter("/products/**")
    @Requires(property = "die-before-answer")
    static final class Death {

        private final AtomicInteger left;

        Death(@Property(name = "die-before-answer") int writes) {
            left = new AtomicInteger(writes);
        }

        @ResponseFilter
        void answer(HttpRequest<?> request) {
            if (request.getMethod() != HttpMethod.GET && left.decrementAndGet() == 0) {
                die();
            }
        }
    }
}
