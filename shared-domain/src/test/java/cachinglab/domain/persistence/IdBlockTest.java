package cachinglab.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdBlockTest {

    private final AtomicLong reserved = new AtomicLong();

    private long reserve() {
        return 1 + IdBlock.SIZE * reserved.getAndIncrement();
    }

    @Test
    void aBlockIsUsedUpBeforeTheNextIsReserved() {
        var ids = new IdBlock(this::reserve);

        for (long expected = 1; expected <= 2 * IdBlock.SIZE; expected++) {
            assertThat(ids.next()).isEqualTo(expected);
        }
        assertThat(reserved).hasValue(2);
    }

    @Test
    void twoInstancesNeverGiveTheSameId() {
        var one = new IdBlock(this::reserve);
        var other = new IdBlock(this::reserve);

        assertThat(one.next()).isEqualTo(1);
        assertThat(other.next()).isEqualTo(1 + IdBlock.SIZE);
        assertThat(one.next()).isEqualTo(2);
    }

    @Test
    void manyThreadsGetEachIdOnce() throws Exception {
        int threads = 16;
        int each = 1_000;
        var ids = new IdBlock(this::reserve);
        var given = new ConcurrentSkipListSet<Long>();
        var start = new CyclicBarrier(threads);

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> taker =
                    () -> {
                        start.await();
                        return IntStream.range(0, each).allMatch(i -> given.add(ids.next()));
                    };
            for (var nothingTwice : executor.invokeAll(Collections.nCopies(threads, taker))) {
                assertThat(nothingTwice.get()).isTrue();
            }
        }

        assertThat(given).hasSize(threads * each).first().isEqualTo(1L);
        assertThat(reserved).hasValue(threads * each / IdBlock.SIZE);
    }

    @Test
    void aReservationThatFailsIsTriedAgain() {
        var down = new IllegalStateException("down");
        var attempts = new AtomicLong();
        var ids =
                new IdBlock(() -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw down;
                    }
                    return reserve();
                });

        assertThatThrownBy(ids::next).isSameAs(down);
        assertThat(ids.next()).isEqualTo(1);
    }
}
