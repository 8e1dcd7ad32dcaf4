package cachinglab.strategy.declarative;

import cachinglab.domain.Product;
import cachinglab.domain.persistence.Repository;
import cachinglab.testing.race.GatedRepository;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The real table of products, whose writers may die.
@Singleton
@Requires(property = "gated")
final class GatedProducts implements BeanCreatedEventListener<Repository<Product>> {

    /// Nobody catches it, as nobody survives kill -9.
    static final class Death extends Error {}

    private @Nullable GatedRepository<Product> products;

    @Override
    public Repository<Product> onCreated(BeanCreatedEvent<Repository<Product>> event) {
        var types = event.getBeanDefinition().getTypeParameters(Repository.class);
        if (!Arrays.asList(types).contains(Product.class)) {
            return event.getBean(); // the table of users
        }
        products = new GatedRepository<>(event.getBean());
        return products;
    }

    /// Kills whoever writes meanwhile, between the commit and whatever would have come then.
    void whileWritersDie(Runnable write) {
        if (products == null) {
            throw new IllegalStateException("nobody has asked for products yet");
        }
        products.afterEachCommit(() -> {
            throw new Death();
        });
        try {
            write.run();
        } catch (Death death) {
            return;
        } finally {
            products.afterEachCommit(() -> {});
        }
        throw new AssertionError("nobody died");
    }
}
