package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.domain.UnavailableException;
import cachinglab.testing.race.Concurrently;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// While PostgreSQL writes a batch, Redis hands out the next.
class OverlapIT {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start("write-behind.batch-size", 2, "write-behind.flush-interval", "1d");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void beginWithNothingPending() {
        service.flush();
    }

    @Test
    void theNextBatchIsHandedOutWhileOneIsWritten() throws Exception {
        var ids = create(6);
        try (var lock = service.lockTombstones()) {
            var flush = Concurrently.start(service::flush);

            await().until(service::handedOut, count -> count == 4);
            assertThat(service.waiting()).isEqualTo(6);
            lock.release();

            assertThat(flush.result()).isEqualTo(6);
        }
        assertThat(service.productTable().findAll(ids)).hasSize(6);
        assertThat(service.waiting()).isZero();
        assertThat(service.handedOut()).isZero();
    }

    @Test
    void whatWasTakenForAFlushThatFailedComesAgainAndInOrder() throws Exception {
        var ids = create(6);
        try (var lock = service.lockTombstones()) {
            var flush = Concurrently.start(service::flush);
            await().until(service::handedOut, count -> count == 4);

            lock.endWhoWaits();

            assertThatThrownBy(flush::result).hasCauseInstanceOf(UnavailableException.class);
        }
        assertThat(service.waiting()).isEqualTo(6);
        ids.forEach(id -> service.replace(id, "later"));

        assertThat(service.flush()).isEqualTo(12);

        assertThat(service.productTable().findAll(ids))
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.version()).isEqualTo(2));
    }

    @Test
    void whatComesInAfterTheEndWasSeenMakesALargerBatchNextTime() throws Exception {
        create(3);
        try (var lock = service.lockTombstones()) {
            var flush = Concurrently.start(service::flush);
            await().until(service::handedOut, count -> count == 3);
            create(2);
            lock.release();

            assertThat(flush.result()).isEqualTo(3);
        }
        assertThat(service.waiting()).isEqualTo(2);
        assertThat(service.flush()).isEqualTo(2);
    }

    private static List<Long> create(int products) {
        return LongStream.range(0, products)
                .map(i -> service.products().create(product("one of many")).data().id())
                .boxed()
                .toList();
    }
}
