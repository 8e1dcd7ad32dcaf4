package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.domain.Product;
import cachinglab.strategy.backlog.PendingWrite;
import cachinglab.testing.race.Concurrently;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two instances flush; one falls asleep over its batch, and the other goes on.
class TwoFlushersIT {

    private static Service sleeper;
    private static Service other;

    @BeforeAll
    static void start() {
        sleeper = Service.start();
        other = Service.start();
    }

    @AfterAll
    static void stop() {
        sleeper.close();
        other.close();
    }

    @BeforeEach
    void beginWithNothingPending() {
        other.flush();
    }

    @Test
    void whoWakesUpAfterItsBatchWasClaimedBringsNothingBack() {
        var replaced = create();
        var deleted = create();
        while (!sleeper.areInOneStream(replaced, deleted)) {
            deleted = create();
        }
        flushAll();
        sleeper.replace(replaced, "old");
        sleeper.replace(deleted, "old");
        var consumer = sleeper.consumer();
        var asleep = new CountDownLatch(1);
        var wake = new CountDownLatch(1);
        var late =
                Concurrently.start(() -> {
                    Instant taken = Instant.now();
                    var batch = consumer.next();
                    asleep.countDown();
                    wake.await();
                    var flusher = sleeper.flusher(consumer);
                    flusher.conclude(flusher.land(new Flusher.Batch(batch, taken)));
                    return batch.size();
                });
        await(asleep);
        other.replace(replaced, "newer");
        other.products().delete(deleted, OptionalLong.empty());
        assertThat(flushAll()).isEqualTo(4); // the two of the sleeper among them
        other.replace(replaced, "newest");

        wake.countDown();
        assertThat(late.result()).isEqualTo(2);

        assertThat(name(replaced)).isEqualTo("newer");
        assertThat(other.products().find(replaced).data()).map(Product::name).contains("newest");
        assertThat(other.waiting()).isOne();
        flushAll();
        assertThat(name(replaced)).isEqualTo("newest");
        assertThat(other.productTable().find(deleted)).isEmpty();
    }

    @Test
    void whoSleepsLongerThanTombstonesLastWritesNothing() throws SQLException {
        var id = create();
        var batch = sleeper.consumer().next();
        deleteAndForget(id);

        assertThatThrownBy(() -> land(batch, Instant.now().minus(Duration.ofDays(8))))
                .hasMessageContaining("too old");

        assertThat(other.productTable().find(id)).isEmpty();
    }

    @Test
    void withoutThatLookAtTheClockItBringsTheDeletedBack() throws SQLException {
        var id = create();
        var batch = sleeper.consumer().next();
        deleteAndForget(id);

        land(batch, Instant.now());

        assertThat(name(id)).isEqualTo("old");
    }

    @Test
    void tombstonesAreForgottenInBatchesOnceTheyAreOld() throws SQLException {
        var id = create();
        other.products().delete(id, OptionalLong.empty());
        flushAll();
        other.execute(
                """
                INSERT INTO tombstone (entity, id, version, deleted_at)
                SELECT 'test', id, 1, now() - interval '8 days' FROM generate_series(1, 2500) id\
                """);

        assertThat(tombstones().purge()).isGreaterThanOrEqualTo(2500);

        assertThat(tombstones().isDeleted(Table.PRODUCTS, id, 1)).isTrue();
        assertThat(tombstones().isDeleted(Table.PRODUCTS, id, 3)).isFalse();
        assertThat(tombstones().purge()).isZero();
    }

    private static void deleteAndForget(long id) throws SQLException {
        other.products().delete(id, OptionalLong.empty());
        flushAll();
        other.execute(
                "UPDATE tombstone SET deleted_at = now() - interval '8 days' WHERE id = " + id);
        assertThat(tombstones().purge()).isOne();
    }

    private static void land(List<PendingWrite> batch, Instant taken) {
        sleeper.flusher(sleeper.consumer()).land(new Flusher.Batch(batch, taken));
    }

    private static Tombstones tombstones() {
        return other.context().getBean(Tombstones.class);
    }

    /// Claims need a millisecond to pass.
    private static int flushAll() {
        int flushed = 0;
        while (other.waiting() > 0) {
            flushed += other.flush();
        }
        return flushed;
    }

    private static long create() {
        return sleeper.products().create(product("old")).data().id();
    }

    private static String name(long id) {
        return other.productTable().find(id).orElseThrow().name();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
