package cachinglab.cache.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final CountDownLatch busy = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();
    private final Inbox inbox =
            new Inbox(
                    "item",
                    this::listen,
                    () -> told.add("everything"),
                    2,
                    it -> closed.incrementAndGet());

    @AfterEach
    void close() {
        busy.countDown();
        inbox.close();
    }

    @Test
    void keysComeInTheirOrder() {
        busy.countDown();
        inbox.tell("item", "1");
        inbox.tell("item", "2");
        awaitTold("1", "2");
    }

    @Test
    void keysOfOtherCachesDoNotCome() {
        inbox.tell("other", "1");
        inbox.tell("item", "2");
        awaitTold("2");
    }

    @Test
    void whoFallsBehindIsToldToDropEverything() {
        inbox.tell("item", "slow");
        awaitTold("slow");
        for (int key = 1; key <= 4; key++) {
            inbox.tell("item", Integer.toString(key)); // two find room, the third takes all of it
        }
        busy.countDown();
        awaitTold("slow", "everything", "4");
    }

    @Test
    void whatWasDueIsPartOfEverything() {
        inbox.tell("item", "slow");
        awaitTold("slow");
        inbox.tell("item", "1");
        inbox.tellEverything();
        inbox.tellEverything();
        busy.countDown();
        awaitTold("slow", "everything");
    }

    @Test
    void whoThrowsIsToldToDropEverythingAndGoesOn() {
        inbox.tell("item", "fail");
        awaitTold("fail", "everything");
        inbox.tell("item", "1");
        awaitTold("fail", "everything", "1");
    }

    @Test
    void onceClosedItIsToldNothing() {
        inbox.tell("item", "slow");
        awaitTold("slow");
        inbox.tell("item", "1");
        inbox.close();
        assertThat(closed).hasValue(1);
        await().untilAsserted(() -> assertThat(busy.getCount()).isZero());
        assertThat(told).containsExactly("slow");
    }

    private void awaitTold(String... expected) {
        await().untilAsserted(() -> assertThat(told).containsExactly(expected));
    }

    private void listen(String key) {
        told.add(key);
        switch (key) {
            case "fail" -> throw new IllegalStateException("as the test wants it");
            case "slow" -> awaitBusy();
            default -> {}
        }
    }

    private void awaitBusy() {
        try {
            busy.await();
        } catch (InterruptedException closed) {
            busy.countDown();
        }
    }
}
