package cachinglab.domain.uncached;

import cachinglab.domain.Product;
import cachinglab.domain.Store;
import cachinglab.domain.User;
import cachinglab.domain.persistence.Repository;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The stores of a service without a strategy. One that brings its own stores never makes these.
@Factory
final class UncachedStores {

    @Singleton
    @Secondary
    Store<Product> products(Repository<Product> repository, Clock clock) {
        return new Uncached<>(repository, clock);
    }

    @Singleton
    @Secondary
    Store<User> users(Repository<User> repository, Clock clock) {
        return new Uncached<>(repository, clock);
    }
}
