package cachinglab.cache.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Get or compute: many ask, one computes.
class ComputingIT {

    private static final Duration LOOK = Duration.ofMillis(2);

    private final Node node = Node.one();
    private final KeyValues<Note> notes = node.notes();
    private final KeyValues<Note> others = Node.other().notes();
    private final String key = Node.newKey();
    private final AtomicInteger computed = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void open() {
        open.countDown();
    }

    @Test
    void whatIsThereIsNotComputed() {
        notes.set(key, Note.of("set"));
        assertThat(notes.getOrCompute(key, this::compute)).isEqualTo(Note.of("set"));
        assertThat(computed).hasValue(0);
    }

    @Test
    void whatIsComputedIsThereForItsTimeToLive() {
        open.countDown();
        assertThat(notes.getOrCompute(key, this::compute)).isEqualTo(Note.of("computed"));
        assertThat(notes.get(key)).contains(Note.of("computed"));
        assertThat(Duration.ofMillis(node.redis().pttl(Node.nameOf(key))))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    void ofManyCallersInOneProcessOneComputes() throws Exception {
        var callers = Stream.generate(() -> ask(notes)).limit(32).toList();
        callers.forEach(it -> await().pollInterval(LOOK).until(it::isComputingOrWaiting));
        open.countDown();
        for (var caller : callers) {
            assertThat(caller.answer()).isEqualTo(Note.of("computed"));
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void ofTwoProcessesOneComputes() throws Exception {
        var first = ask(notes);
        begun.await();
        var second = ask(others);
        await().pollInterval(LOOK).until(() -> second.isIn(Computing.class, "lead"));
        open.countDown();
        assertThat(first.answer()).isEqualTo(Note.of("computed"));
        assertThat(second.answer()).isEqualTo(Note.of("computed"));
        assertThat(computed).hasValue(1);
    }

    @Test
    void whileItIsComputedThereIsNothing() throws Exception {
        ask(notes);
        begun.await();
        assertThat(others.get(key)).isEmpty();
        assertThat(others.getAll(List.of(key))).isEmpty();
        assertThat(others.exists(key)).isFalse();
    }

    @Test
    void whatIsSetMeanwhileHolds() throws Exception {
        var slow = ask(notes);
        begun.await();
        others.set(key, Note.of("newer"));
        open.countDown();
        assertThat(slow.answer()).isEqualTo(Note.of("computed"));
        assertThat(notes.get(key)).contains(Note.of("newer"));
    }

    @Test
    void whatIsDeletedMeanwhileStaysDeleted() throws Exception {
        var slow = ask(notes);
        begun.await();
        others.delete(key);
        open.countDown();
        slow.answer();
        assertThat(notes.get(key)).isEmpty();
    }

    /// It asked after the write, and what it waits for was begun before.
    @Test
    void whoAsksAfterAWriteIsNotGivenWhatWasBegunBefore() throws Exception {
        var slow = ask(notes);
        begun.await();
        notes.set(key, Note.of("newer"));
        notes.delete(key);
        var late = ask(notes);
        await().pollInterval(LOOK).until(() -> late.isIn(Computing.class, "join"));
        open.countDown();
        slow.answer();
        late.answer();
        assertThat(computed).hasValue(2);
    }

    @Test
    void whatCannotBeComputedIsComputedByTheNext() {
        assertThatThrownBy(() ->
                        notes.getOrCompute(
                                key,
                                () -> {
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");
        open.countDown();
        assertThat(others.getOrCompute(key, this::compute)).isEqualTo(Note.of("computed"));
        assertThat(notes.get(key)).isPresent();
    }

    @Test
    void whoDiedWhileItComputedBlocksNobodyForLong() {
        node.redis().psetex(Node.nameOf(key), 300, "?of a process that died");
        open.countDown();
        assertThat(notes.getOrCompute(key, this::compute)).isEqualTo(Note.of("computed"));
        assertThat(notes.get(key)).contains(Note.of("computed"));
    }

    @Test
    void whoWaitedInVainComputesAndStoresNothing() {
        node.redis().setex(Node.nameOf(key), 60, "?of a process that hangs");
        open.countDown();
        try (var hasty = Node.with(Map.of("cache.load-wait", "0s"))) {
            assertThat(hasty.notes().getOrCompute(key, this::compute))
                    .isEqualTo(Note.of("computed"));
        }
        assertThat(node.redis().get(Node.nameOf(key))).startsWith("?");
    }

    @Test
    void whatIsTooLargeIsReturnedAndNotStored() {
        var large = Note.of("x".repeat(1 << 20));
        assertThat(notes.getOrCompute(key, () -> large)).isEqualTo(large);
        assertThat(node.redis().exists(Node.nameOf(key))).isZero();
    }

    private Note compute() {
        computed.incrementAndGet();
        begun.countDown();
        try {
            assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return Note.of("computed");
    }

    private Asking ask(KeyValues<Note> of) {
        var answer = new FutureTask<>(() -> of.getOrCompute(key, this::compute));
        return new Asking(answer, Thread.startVirtualThread(answer));
    }

    private record Asking(FutureTask<Note> task, Thread thread) {

        Note answer() throws Exception {
            return task.get(20, TimeUnit.SECONDS);
        }

        boolean isComputingOrWaiting() {
            return isIn(Computing.class, "join") || isIn(ComputingIT.class, "compute");
        }

        boolean isIn(Class<?> type, String method) {
            return Stream.of(thread.getStackTrace())
                    .anyMatch(frame ->
                            frame.getClassName().equals(type.getName())
                                    && frame.getMethodName().equals(method));
        }
    }
}
