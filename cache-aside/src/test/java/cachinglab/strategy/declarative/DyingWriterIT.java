package cachinglab.strategy.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.domain.Answer;
import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Source;
import cachinglab.domain.Store;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Guarantee G3 for totals: a writer declares itself before its commit, and they carry the tag it declares.
@MicronautTest(transactional = false)
@Property(name = "gated", value = "true")
@Property(name = "strategy.name", value = "dying-totals") // its tag stays declared for a while
class DyingWriterIT {

    @Inject Store<Product> products;
    @Inject GatedProducts table;
    @Inject ExplicitTotals explicit;
    @Inject AnnotatedTotals annotated;

    private final String category = "Totals-" + UUID.randomUUID();

    @Test
    void aWriterThatDiesAfterItsCommitLeavesNoOldTotalsInEitherForm() {
        long id = products.create(draft("1.00")).data().id();
        var old = Optional.of(new CategoryTotals(category, 1, new BigDecimal("1.00")));
        assertThat(explicit.find(category)).isEqualTo(new Answer<>(Source.DATABASE, old));
        assertThat(explicit.find(category)).isEqualTo(new Answer<>(Source.CACHE, old));
        assertThat(annotated.find(category)).isEqualTo(old);

        table.whileWritersDie(() -> products.replace(id, draft("2.00"), OptionalLong.empty()));

        var now = Optional.of(new CategoryTotals(category, 1, new BigDecimal("2.00")));
        assertThat(explicit.find(category).data()).isEqualTo(now);
        assertThat(annotated.find(category)).isEqualTo(now);
    }

    private ProductDraft draft(String price) {
        return new ProductDraft("Thing", new BigDecimal(price), category);
    }
}
