package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.domain.Product;
import cachinglab.testing.race.Concurrently;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Instances come and go, and no accepted write goes with them.
class LifecycleIT {

    @Test
    void aServiceThatIsStoppedDrainsItsBacklog() {
        long id;
        try (var service = Service.start()) {
            id = service.products().create(product("accepted")).data().id();
            assertThat(service.productTable().find(id)).isEmpty();
        }
        try (var next = Service.start()) {
            assertThat(next.waiting()).isZero();
            assertThat(next.productTable().find(id)).isPresent();
        }
    }

    @Test
    void whatCannotBeDrainedInTimeIsThereForTheNextStart() {
        long id;
        try (var service = Service.start("write-behind.drain-timeout", "0s")) {
            id = service.products().create(product("accepted")).data().id();
        }
        try (var next = Service.start()) {
            assertThat(next.products().find(id).data()).map(Product::name).contains("accepted");
            next.flush();
            assertThat(next.productTable().find(id)).map(Product::name).contains("accepted");
        }
    }

    @Test
    void ofTwoInstancesThatWriteAndFlushTheLastAcceptedWriteWinsEveryKey() {
        try (var one = Service.start();
                var other = Service.start()) {
            var ids =
                    IntStream.range(0, 10)
                            .mapToObj(i -> one.products().create(product("0")).data().id())
                            .toList();
            Map<Long, Product> last = new ConcurrentHashMap<>();
            var writers =
                    IntStream.range(0, 4)
                            .mapToObj(w ->
                                    Concurrently.start(
                                            () -> writeAll(w % 2 == 0 ? one : other, ids, last)))
                            .toList();
            var flushers =
                    IntStream.range(0, 2)
                            .mapToObj(
                                    f -> Concurrently.start(() -> flushOften(f == 0 ? one : other)))
                            .toList();
            writers.forEach(Concurrently::result);
            flushers.forEach(Concurrently::result);
            one.flush();
            other.flush();

            assertThat(one.waiting()).isZero();
            last.forEach((id, product) -> {
                assertThat(one.productTable().find(id)).contains(product);
                assertThat(other.products().find(id).data()).contains(product);
            });
            assertThat(last.values()).extracting(Product::version).containsOnly(101L);
        }
    }

    private static int writeAll(Service service, Iterable<Long> ids, Map<Long, Product> last) {
        for (int i = 0; i < 25; i++) {
            for (long id : ids) {
                var written =
                        service.products()
                                .replace(id, product("w" + i), OptionalLong.empty())
                                .data();
                last.merge(id, written, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        return 0;
    }

    private static int flushOften(Service service) {
        return IntStream.range(0, 30).map(i -> service.flush()).sum();
    }
}
