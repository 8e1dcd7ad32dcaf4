package cachinglab.strategy.backlog;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.CacheSpec;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.redis.Caches;
import cachinglab.domain.Entity;
import cachinglab.domain.EntityType;
import cachinglab.domain.Product;
import cachinglab.domain.keys.Keys;
import cachinglab.strategy.backlog.Acceptance.Accepted;
import cachinglab.strategy.backlog.Acceptance.Unknown;
import cachinglab.strategy.flush.Service;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AcceptorIT {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /// Two writers find no entry and load. The first is accepted before the second has loaded: were the
    /// row put over its write, both would get the same version, and one of them would be lost.
    @Test
    void loadingForOneWriteDoesNotReplaceAnother() {
        long id = service.products().create(product("first")).data().id();
        service.flush();
        Iterator<Supplier<Acceptance>> offers =
                List.<Supplier<Acceptance>>of(
                                Unknown::new,
                                () -> {
                                    replace(id, "second");
                                    return new Unknown();
                                },
                                () -> new Accepted(3))
                        .iterator();
        acceptor().accepted(id, OptionalLong.empty(), () -> offers.next().get());
        assertThat(service.products().find(id).data()).map(Product::name).contains("second");
        assertThat(replace(id, "third")).isEqualTo(3);
    }

    private long replace(long id, String name) {
        return service.products().replace(id, product(name), OptionalLong.empty()).data().version();
    }

    private static Acceptor<Product> acceptor() {
        var keys = service.context().getBean(Keys.class);
        var cache =
                service.context()
                        .getBean(Caches.class)
                        .create(
                                CacheSpec.<Long, Product>of(
                                        "product",
                                        Product.class,
                                        id -> keys.entity(EntityType.PRODUCT, id),
                                        Entity::version));
        var loading =
                new LoadingCache<Long, Optional<Product>>(cache, service.productTable()::find);
        return new Acceptor<>(loading, () -> Duration.ZERO);
    }
}
