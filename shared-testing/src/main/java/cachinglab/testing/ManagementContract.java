package cachinglab.testing;

import static cachinglab.testing.Contract.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What administrators may do with the cache, and what nobody else may.
interface ManagementContract extends Contract {

    @Test
    default void itsEntriesCanBeLookedAt() {
        assumeTrue(traits().isCached());
        var path = newProduct();
        var product = client().get(path).entity();

        var entry = client().get("/cache/entries" + path.replace("products", "product")).json();

        assertThat(entry)
                .containsEntry("key", traits().serviceName() + ":product:" + product.get("id"))
                .containsEntry("type", "string")
                .containsKeys("ttl", "size");
        assertThat(entry)
                .extractingByKey("value", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("value", product);
    }

    @Test
    default void whatIsNotCachedHasNoEntry() {
        assumeTrue(traits().isCached());

        assertThat(client().get("/cache/entries/product/987654321")).satisfies(problem(404));
        assertThat(client().get("/cache/entries/nothing/1")).satisfies(problem(404));
        assertThat(client().get("/cache/entries/product/one")).satisfies(problem(400));
    }

    @Test
    default void itTellsHowItIsDoing() {
        assumeTrue(traits().isCached());
        client().get(newProduct());

        assertThat(client().get("/cache/stats").json()).containsKeys("caches", "breaker", "redis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cache", "/cache/entries", "/cache/tags/product"})
    default void aPageOfAnotherSiteChangesNothing(String path) {
        assumeTrue(traits().isCached());

        assertThat(client().delete(path, "Origin", "http://evil.example").status()).isEqualTo(403);
        assertThat(client().delete(path, "Origin", "http://localhost:1")).satisfies(problem(403));
        assertThat(RawHttp.send(service(), rebound(path))).satisfies(problem(403));
    }

    /// From a browser that was told that another site's name is this machine's.
    private static byte[] rebound(String path) {
        return HostileRequest.of(403, "a foreign Host", "DELETE " + path).bytes();
    }
}
