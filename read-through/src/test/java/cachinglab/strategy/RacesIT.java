package cachinglab.strategy;

import cachinglab.domain.Product;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import cachinglab.testing.fault.DyingProcess;
import cachinglab.testing.fault.DyingWriters;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;

/// Nobody reads what is not so any more.
@MicronautTest(transactional = false)
@Property(name = "cache.load-wait", value = "20s")
@Property(name = "cache.command-timeout", value = "5s")
class RacesIT implements DyingWriters {

    @Inject Repository<Product> table;
    @Inject StrategyFactory factory;
    @Inject ApplicationContext context;

    @Override
    public Repository<Product> table() {
        return table;
    }

    @Override
    public Store<Product> storeOver(Repository<Product> repository) {
        return factory.products(repository);
    }

    @Override
    public ApplicationContext context() {
        return context;
    }

    @Override
    public Class<?> dyingProcess() {
        return Dying.class;
    }

    /// Another instance, in a process of its own.
    static final class Dying {

        public static void main(String[] ids) throws Exception {
            DyingProcess.main(ids, context -> context.getBean(StrategyFactory.class)::products);
        }
    }
}
