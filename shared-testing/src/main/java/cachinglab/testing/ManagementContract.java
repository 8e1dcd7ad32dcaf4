package cachinglab.testing;

import static cachinglab.testing.Contract.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
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
                .containsEntry("type", "string")
                .containsKeys("ttl", "size")
                .extractingByKey("key", InstanceOfAssertFactories.STRING)
                .as("with a shard, if this is a cluster")
                .matches(traits().serviceName() + ":product:(\\{\\d+}:)?" + product.get("id"));
        assertThat(entry)
                .extractingByKey("value", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("value", product);
    }

    @Test
    default void whatIsNotCachedHasNoEntry() {
        assumeTrue(traits().isCached());

        long nobody = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41);
        assertThat(client().get("/cache/entries/product/" + nobody)).satisfies(problem(404));
        assertThat(client().get("/cache/entries/nothing/1")).satisfies(problem(404));
        assertThat(client().get("/cache/entries/product/one")).satisfies(problem(400));
    }

    @Test
    default void itTellsHowItIsDoing() {
        assumeTrue(traits().isCached());
        client().get(newProduct());

        assertThat(client().get("/cache/stats").json()).containsKeys("caches", "breaker", "redis");
    }

    @Test
    default void itTellsHowEachOfItsCachesIsDoing() {
        assumeTrue(traits().isCached());
        var path = newProduct();
        client().get(path);
        client().get(path);

        assertThat(productCache("misses", "collapsed", "loads", "stored", "rejected", "evicted"))
                .doesNotContainNull();
        // What a cache takes in Redis is looked up once a second.
        await().untilAsserted(() ->
                assertThat(
                                productCache(
                                        "hits",
                                        "hitRate",
                                        "lastMinute.lookups",
                                        "lastMinute.hitRate",
                                        "size.entries",
                                        "size.memory"))
                        .allSatisfy(it -> assertThat(((Number) it).doubleValue()).isPositive()));
    }

    @Test
    default void itTellsOfTheServerItsCachesAreIn() {
        assumeTrue(traits().isCached());

        assertThat(stats("redis.maxMemory", "redis.evictionPolicy")).doesNotContainNull();
        assertThat(stats("redis.evictedKeys", "redis.expiredKeys")).doesNotContainNull();
        assertThat(stats("redis.entries", "redis.memory"))
                .allSatisfy(it -> assertThat(((Number) it).longValue()).isPositive());
    }

    @Test
    default void itsCachesAreMeteredUnderTheUsualNames() {
        assumeTrue(traits().isCached());
        var path = newProduct();
        client().get(path);
        client().get(path);

        assertThat(Meters.of(service()).samples())
                .containsKeys(
                        "cache_gets_total{cache=\"product\",result=\"miss\"}",
                        "cache_loads_total{cache=\"product\"}",
                        "cache_puts_total{cache=\"product\"}",
                        "cache_puts_rejected_total{cache=\"product\"}",
                        "cache_evictions_total{cache=\"product\"}",
                        "cache_removals_total{cache=\"product\"}")
                .containsEntry("cache_breaker_state{state=\"closed\"}", 1.0)
                .containsEntry("cache_outbox_waiting", 0.0)
                .hasEntrySatisfying(
                        "cache_gets_total{cache=\"product\",result=\"hit\"}",
                        hits -> assertThat(hits).isPositive());
        await().untilAsserted(() -> {
            client().get("/cache/stats");
            assertThat(Meters.of(service()).samples().get("cache_size{cache=\"product\"}"))
                    .isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cache", "/cache/entries", "/cache/tags/product"})
    default void aPageOfAnotherSiteChangesNothing(String path) {
        assumeTrue(traits().isCached());

        assertThat(client().delete(path, "Origin", "http://evil.example").status()).isEqualTo(403);
        assertThat(client().delete(path, "Origin", "http://localhost:1")).satisfies(problem(403));
        assertThat(RawHttp.send(service(), rebound(path))).satisfies(problem(403));
    }

    private List<@Nullable Object> productCache(String... fields) {
        return stats(
                Stream.of(fields).map(field -> "caches.product." + field).toArray(String[]::new));
    }

    /// What is at these places in the statistics; null where there is nothing.
    private List<@Nullable Object> stats(String... paths) {
        var stats = client().get("/cache/stats").json();
        return Stream.of(paths).map(path -> at(path, stats)).toList();
    }

    private static @Nullable Object at(String path, Object json) {
        Object place = json;
        for (String name : path.split("\\.", -1)) {
            place = place instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return place;
    }

    /// From a browser that was told that another site's name is this machine's.
    private static byte[] rebound(String path) {
        return HostileRequest.of(403, "a foreign Host", "DELETE " + path).bytes();
    }
}
