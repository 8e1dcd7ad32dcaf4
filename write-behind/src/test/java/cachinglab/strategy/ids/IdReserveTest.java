package cachinglab.strategy.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.domain.UnavailableException;
import cachinglab.domain.persistence.IdBlock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A reserve gives ids while nobody else does.
class IdReserveTest {

    private static final int BLOCKS = 20;

    private final AtomicLong sequence = new AtomicLong(1);
    private final AtomicInteger questions = new AtomicInteger();
    private boolean out;

    private final IdReserve reserve = new IdReserve(BLOCKS, this::fetch);

    private List<Long> fetch(int blocks) {
        questions.incrementAndGet();
        if (out) {
            throw new UnavailableException("out", Duration.ZERO);
        }
        return LongStream.range(0, blocks).mapToObj(i -> sequence.getAndAdd(IdBlock.SIZE)).toList();
    }

    @Test
    void itLastsAsLongAsPromisedAndThenNobodyWaits() {
        reserve.topUp();
        out = true;
        reserve.topUp();

        var ids = LongStream.range(0, BLOCKS * IdBlock.SIZE).map(i -> reserve.next()).distinct();
        assertThat(ids.count()).isEqualTo(BLOCKS * IdBlock.SIZE);

        reserve.topUp(); // which finds out
        int asked = questions.get();
        assertThatThrownBy(reserve::next).isInstanceOf(UnavailableException.class);
        assertThat(questions).hasValue(asked);
    }

    @Test
    void itIsFilledAgainInOneQuestion() {
        reserve.topUp();
        out = true;
        LongStream.range(0, BLOCKS * IdBlock.SIZE).forEach(i -> reserve.next());
        out = false;

        reserve.topUp();
        assertThat(questions).hasValue(2);
        assertThat(reserve.next()).isPositive();

        reserve.topUp();
        assertThat(questions).hasValue(2); // one block of twenty is not missed
    }

    @Test
    void whatIsUsedUpFasterThanItIsFilledIsAskedFor() {
        LongStream.rangeClosed(1, 120).forEach(i -> assertThat(reserve.next()).isEqualTo(i));

        assertThat(questions).hasValue(3);
    }
}
