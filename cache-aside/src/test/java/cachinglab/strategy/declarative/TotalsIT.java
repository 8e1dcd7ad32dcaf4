package cachinglab.strategy.declarative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Store;
import cachinglab.testing.Client;
import cachinglab.testing.Reply;
import cachinglab.testing.SqlCount;
import cachinglab.testing.SqlCount.Statements;
import cachinglab.testing.race.Concurrently;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The totals of a category in both forms: cached, and never older than the last acknowledged write of a
/// product.
@MicronautTest(transactional = false)
@Property(name = "gated", value = "true")
@Property(
        name = "strategy.name",
        value = "totals") // a tag that no writer of other tests has declared
class TotalsIT {

    enum Form {
        EXPLICIT,
        ANNOTATED;

        String path(String category) {
            return "/totals/" + name().toLowerCase(Locale.ROOT) + "?category=" + category;
        }

        Map<String, Object> totals(Reply reply) {
            return this == EXPLICIT ? reply.entity() : reply.json();
        }
    }

    @Inject EmbeddedServer server;
    @Inject Store<Product> products;
    @Inject GatedTotals totalsTable;

    private final String category = "Totals-" + UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void theSecondReadIsAHit(Form form) {
        create("1.50");
        create("2.25");
        assertThat(total(form)).isEqualTo("2 for 3.75");

        var statements =
                new SqlCount(server.getURI())
                        .during(() -> assertThat(total(form)).isEqualTo("2 for 3.75"));
        assertThat(statements).isEqualTo(Statements.selects(0));
        assertThat(get(form).header("Cache-Status")).startsWith("totals; hit; ttl=");
    }

    @ParameterizedTest
    @EnumSource
    void everyWriteOfAProductIsShown(Form form) {
        assertThat(total(form)).isEqualTo("none");
        long id = create("1");
        assertThat(total(form)).isEqualTo("1 for 1.00");
        replace(id, "2.5", category);
        assertThat(total(form)).isEqualTo("1 for 2.50");
        replace(id, "2.5", "Elsewhere");
        assertThat(total(form)).isEqualTo("none");
        replace(id, "3", category);
        assertThat(total(form)).isEqualTo("1 for 3.00");
        products.delete(id, OptionalLong.empty());
        assertThat(total(form)).isEqualTo("none");
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotExistIsRememberedToo(Form form) {
        assertThat(total(form)).isEqualTo("none");
        assertThat(get(form).header("Cache-Status")).startsWith("totals; hit");
    }

    @ParameterizedTest
    @EnumSource
    void aSlowReaderCannotRestoreOldTotals(Form form) {
        long id = create("1");
        var gate = totalsTable.holdNext();
        var slow = Concurrently.start(() -> total(form));
        gate.awaitArrival();
        replace(id, "2", category);
        gate.open();
        assertThat(slow.result()).isEqualTo("1 for 1.00");
        assertThat(total(form)).isEqualTo("1 for 2.00");
    }

    /// What the one line of settings is for.
    @Test
    void withoutTheTagOfProductsAnAnnotationKnowsNothingOfTheirWrites() {
        var tag = Map.<String, Object>of("cache.annotated.category-totals.tag", "category-totals");
        try (var context = ApplicationContext.run(tag)) {
            var totals = context.getBean(AnnotatedTotals.class);
            long id = create("1");
            assertThat(totals.find(category)).isPresent();
            productsOf(context).delete(id, OptionalLong.empty());
            assertThat(totals.find(category)).isPresent();
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "", "%20", "%00", "%ff", "%ed%a0%80", "%zz", "%", "x".repeat(101), "%0a", "%1b[0m");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoCategoryIsRefused(String text) throws IOException {
        for (var form : Form.values()) {
            assertThat(raw(form.path(text)))
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .doesNotContain("Exception", "cachinglab");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotAskedForProperlyIsRefused(Form form) {
        var path = form.path(category);
        assertRefused(client().get(path.substring(0, path.indexOf('?'))), 400);
        assertRefused(client().get("/totals"), 404);
        assertRefused(client().get("/totals/other?category=" + category), 404);
        assertRefused(client().delete(path), 405);
        assertRefused(client().get(path), 404);
    }

    private static void assertRefused(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).doesNotContain("Exception", "cachinglab");
    }

    private Reply get(Form form) {
        return client().get(form.path(category));
    }

    /// As `2 for 3.75`.
    private String total(Form form) {
        var reply = get(form);
        if (reply.status() == 404) {
            return "none";
        }
        var totals = form.totals(reply);
        assertThat(totals).containsEntry("category", category);
        return totals.get("products") + " for " + cents(totals.get("total"));
    }

    private static BigDecimal cents(@Nullable Object number) {
        return new BigDecimal(String.valueOf(number)).setScale(2, RoundingMode.UNNECESSARY);
    }

    private long create(String price) {
        return products.create(draft(price, category)).data().id();
    }

    private void replace(long id, String price, String newCategory) {
        products.replace(id, draft(price, newCategory), OptionalLong.empty());
    }

    private static ProductDraft draft(String price, String category) {
        return new ProductDraft("Thing", new BigDecimal(price), category);
    }

    private Client client() {
        return new Client(server.getURI());
    }

    /// What a client gets who does not look at what it asks for.
    private String raw(String target) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var request = "GET " + target + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @SuppressWarnings("unchecked")
    private static Store<Product> productsOf(ApplicationContext context) {
        return context.getBean(Argument.of(Store.class, Product.class));
    }
}
