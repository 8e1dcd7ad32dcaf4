package cachinglab.testing;

import static cachinglab.testing.Contract.email;
import static cachinglab.testing.Contract.product;
import static cachinglab.testing.Contract.unique;
import static cachinglab.testing.Contract.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many entities at once: by ids, and page by page.
interface ListContract extends Contract {

    @Test
    default void idsAreAnsweredInTheOrderAskedForWithoutThoseThatDoNotExist() {
        var reply = client().get("/products?ids=3,987654321,1,3");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).containsEntry("count", 2);
        assertThat(reply.ids()).containsExactly(3L, 1L);
    }

    @Test
    default void entitiesReadTogetherEqualThoseReadAlone() {
        var one = client().get(newProduct()).entity();
        var ids = one.get("id") + ",2";

        assertThat(client().get("/products?ids=" + ids).entities())
                .containsExactly(one, client().get("/products/2").entity());
    }

    @Test
    default void idsOfWhichNoneExistAreAnEmptyList() {
        assertThat(client().get("/users?ids=987654321").json())
                .containsEntry("count", 0)
                .containsEntry("data", List.of());
    }

    @Test
    default void aCategoryIsListedPageByPageInTheOrderOfIds() throws Throwable {
        var category = unique("Category");
        var ids = IntStream.range(0, 5).mapToLong(i -> createIn(category)).boxed().toList();

        onceFlushed(() -> {
            assertThat(page(category, 0, 2)).isEqualTo(ids.subList(0, 2));
            assertThat(page(category, 1, 2)).isEqualTo(ids.subList(2, 4));
            assertThat(page(category, 2, 2)).isEqualTo(ids.subList(4, 5));
            assertThat(page(category, 3, 2)).isEmpty();
        });
    }

    @Test
    default void aListShowsEveryWrite() throws Throwable {
        var category = unique("Category");
        assertThat(page(category, 0, 20)).isEmpty();

        var id = createIn(category);
        onceFlushed(() -> assertThat(page(category, 0, 20)).containsExactly(id));

        client().put("/products/" + id, product("renamed", "1", category));
        onceFlushed(() -> assertThat(list(category, 0, 20).body()).contains("renamed"));

        client().delete("/products/" + id);
        onceFlushed(() -> assertThat(page(category, 0, 20)).isEmpty());
    }

    @Test
    default void aProductThatMovesIsInItsNewCategoryOnly() throws Throwable {
        var from = unique("From");
        var to = unique("To");
        var id = createIn(from);
        onceFlushed(() -> assertThat(page(from, 0, 20)).containsExactly(id));

        client().put("/products/" + id, product("moved", "1", to));

        onceFlushed(() -> {
            assertThat(page(from, 0, 20)).isEmpty();
            assertThat(page(to, 0, 20)).containsExactly(id);
        });
    }

    @Test
    default void aUserIsFoundByEmailAddress() throws Throwable {
        var email = email();
        var created = client().post("/users", user("Dora", email)).entity();

        onceFlushed(() ->
                assertThat(client().get("/users?email=" + email).entities())
                        .containsExactly(created));
    }

    @Test
    default void withoutAFilterThereAreAtMostTwentyAPage() {
        var reply = client().get("/products");

        assertThat(reply.entities()).hasSizeBetween(4, 20);
        assertThat(reply.json()).containsEntry("count", reply.entities().size());
    }

    @Test
    default void parametersNobodyKnowsAreIgnored() {
        assertThat(client().get("/products?colour=red").status()).isEqualTo(200);
    }

    private long createIn(String category) {
        return client().post("/products", product(unique("Thing"), "1", category)).id();
    }

    private Reply list(String category, int page, int size) {
        return client().get(
                        "/products?category=%s&page=%d&size=%d".formatted(category, page, size));
    }

    private List<Long> page(String category, int page, int size) {
        return list(category, page, size).ids();
    }
}
