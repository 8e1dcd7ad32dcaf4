package cachinglab.strategy;

import cachinglab.domain.Product;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import cachinglab.testing.race.ReaderRaces;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;

/// Nobody reads what is not so any more.
@MicronautTest(transactional = false)
@Property(name = "cache.load-wait", value = "2s")
@Property(name = "cache.command-timeout", value = "5s")
@Property(name = "write-behind.reserved-ids", value = "0") // the races know the next id
class RacesIT implements ReaderRaces {

    @Inject Repository<Product> table;
    @Inject StrategyFactory factory;

    @Override
    public Repository<Product> table() {
        return table;
    }

    @Override
    public Store<Product> storeOver(Repository<Product> repository) {
        return factory.products(repository);
    }
}
