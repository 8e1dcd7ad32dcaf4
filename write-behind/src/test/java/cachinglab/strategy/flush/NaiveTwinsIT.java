package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.domain.Product;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Write-behind as it is often written, each time without one of its mechanisms: what goes wrong.
class NaiveTwinsIT {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
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
    void acknowledgedBeforeTheCommitAWriteIsLostWithItsFlusher() {
        var id = create();
        var consumer = service.consumer();
        consumer.acknowledge(consumer.next()); // and here it dies, before it writes

        service.flush();

        assertThat(service.productTable().find(id)).isEmpty();
    }

    @Test
    void withoutTheVersionGuardALateFlusherOverwritesWhatIsNewer() throws SQLException {
        var id = create();
        var batch = service.consumer().next();
        service.replace(id, "new");
        flushAll();

        service.upsertNaively(batch.getFirst());

        assertThat(service.productTable().find(id)).map(Product::name).contains("old");
    }

    @Test
    void withoutATombstoneALateFlusherBringsTheDeletedBack() throws SQLException {
        var id = create();
        var consumer = service.consumer();
        var batch = consumer.next();
        service.products().delete(id, OptionalLong.empty());
        flushAll();
        service.execute("DELETE FROM tombstone WHERE id = " + id);

        service.flusher(consumer)
                .land(new Flusher.Batch(batch, Instant.now())); // guarded by version as it is

        assertThat(service.productTable().find(id)).map(Product::name).contains("old");
    }

    @Test
    void withATimeToLiveBeforeItIsFlushedAWriteIsReadBackAsTheOldRow() {
        var id = create();
        flushAll();
        service.replace(id, "new");
        service.expire(id);

        assertThat(service.products().find(id).data()).map(Product::name).contains("old");
    }

    private static long create() {
        return service.products().create(product("old")).data().id();
    }

    private static void flushAll() {
        while (service.waiting() > 0) {
            service.flush();
        }
    }
}
