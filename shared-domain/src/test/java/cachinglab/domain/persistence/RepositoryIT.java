package cachinglab.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.domain.DuplicateException;
import cachinglab.domain.NotFoundException;
import cachinglab.domain.Product;
import cachinglab.domain.Query;
import cachinglab.domain.User;
import cachinglab.domain.VersionConflictException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "strategy.port", value = "-1")
class RepositoryIT {

    private static final OptionalLong ANY = OptionalLong.empty();

    @Inject Repository<Product> products;
    @Inject Repository<User> users;
    @Inject MeterRegistry meters;
    @Inject Clock clock;

    @Test
    void whatIsReadIsWhatWasWritten() {
        var product = inserted();

        assertThat(products.find(product.id())).contains(product);
        assertThat(products.findAll(List.of(product.id(), 987_654_321L))).containsExactly(product);
    }

    @Test
    void anUpdateIsOneStatementAndReturnsTheRow() {
        var product = inserted();
        var before = statements();

        var updated = products.update(renamed(product, product.id()), OptionalLong.of(1));

        assertThat(statements() - before).isEqualTo(1);
        assertThat(updated.version()).isEqualTo(2);
        assertThat(products.find(product.id())).contains(updated);
    }

    @Test
    void aDeleteIsOneStatementAndReturnsTheLastVersion() {
        var product = inserted();
        products.update(product, ANY);
        var last = products.update(product, ANY).version();
        var before = statements();

        assertThat(products.delete(product.id(), OptionalLong.of(last))).isEqualTo(3);

        assertThat(statements() - before).isEqualTo(1);
        assertThat(products.find(product.id())).isEmpty();
    }

    @Test
    void aWriteToNothingIsNotFound() {
        var nothing = renamed(inserted(), 987_654_321);

        assertThatThrownBy(() -> products.update(nothing, ANY))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> products.update(nothing, OptionalLong.of(1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> products.delete(nothing.id(), OptionalLong.of(1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aWriteToAnotherVersionIsAConflict() {
        var product = inserted();

        assertThatThrownBy(() -> products.update(product, OptionalLong.of(2)))
                .isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> products.delete(product.id(), OptionalLong.of(2)))
                .isInstanceOf(VersionConflictException.class);
        assertThat(products.find(product.id())).contains(product);
    }

    @Test
    void anEmailAddressThatIsTakenIsADuplicateThatSaysSo() {
        var alice = users.find(1).orElseThrow();
        var second = new User(users.nextId(), "Second", alice.email(), 1, clock.instant());
        var moved = new User(2, "Bob", alice.email(), 1, clock.instant());

        assertThatThrownBy(() -> users.insert(second))
                .isInstanceOf(DuplicateException.class)
                .hasMessageContaining("alice@example.com");
        assertThatThrownBy(() -> users.update(moved, ANY)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void thePageBehindTheLastIsEmptyHoweverFarBehind() {
        assertThat(products.list(new Query(null, Integer.MAX_VALUE, 100))).isEmpty();
    }

    @Test
    void fiftyIdsAreOneStatement() {
        users.nextId();
        var before = statements();

        for (int i = 0; i < IdBlock.SIZE; i++) {
            users.nextId();
        }

        assertThat(statements() - before).isEqualTo(1);
    }

    private Product inserted() {
        return products.insert(
                new Product(
                        products.nextId(),
                        UUID.randomUUID().toString(),
                        new BigDecimal("1.50"),
                        "Tests",
                        1,
                        clock.instant()));
    }

    private Product renamed(Product product, long id) {
        return new Product(id, "renamed", product.price(), product.category(), 1, clock.instant());
    }

    private long statements() {
        return (long)
                meters.find("sql.statements").counters().stream().mapToDouble(Counter::count).sum();
    }
}
