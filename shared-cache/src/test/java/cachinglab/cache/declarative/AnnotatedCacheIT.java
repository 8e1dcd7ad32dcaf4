package cachinglab.cache.declarative;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.cache.telemetry.CacheStats;
import cachinglab.cache.telemetry.Telemetry;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.cache.CacheManager;
import io.micronaut.core.type.GenericArgument;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Micronaut's annotations, over this toolkit.
class AnnotatedCacheIT {

    private final Rows rows = Rows.SHARED;
    private final Shop shop = Instances.shop(Instances.ONE);
    private final Shop other = Instances.shop(Instances.OTHER);
    private final RedisCommands<String, String> redis = Instances.redis(Instances.ONE);
    private final String product = Rows.newProduct();
    private final Price price = rows.write(product, 100);

    @Test
    void theSecondCallIsAHit() {
        assertThat(shop.find(product)).isEqualTo(price);
        assertThat(shop.find(product)).isEqualTo(price);
        assertThat(rows.reads(product)).isEqualTo(1);
    }

    @Test
    void instancesShareWhatOneHasLoaded() {
        assertThat(shop.find(product)).isEqualTo(price);
        assertThat(other.find(product)).isEqualTo(price);
        assertThat(rows.reads(product)).isEqualTo(1);
    }

    @Test
    void anEntryIsReadableJson() {
        shop.find(product);
        assertThat(redis.get("annotated:prices:" + product))
                .matches(
                        """
                        \\{"version":0,"expires":\\d{13},"tag":"\\w+",\
                        "value":\\{"product":"%s","cents":100}}\
                        """
                                .formatted(product));
    }

    @Test
    void anOptionalIsCachedFullOrEmpty() {
        String nothing = Rows.newProduct();
        for (int i = 0; i < 2; i++) {
            assertThat(shop.look(product)).contains(price);
            assertThat(shop.look(nothing)).isEmpty();
        }
        assertThat(rows.reads(product)).isEqualTo(1);
        assertThat(rows.reads(nothing)).isEqualTo(1);
    }

    @Test
    void aNumberAndAListAreCachedToo() {
        for (int i = 0; i < 2; i++) {
            assertThat(shop.cents(product, 3)).isEqualTo(300);
            assertThat(shop.list(product)).containsExactly(price);
        }
        assertThat(rows.reads(product)).isEqualTo(2);
        assertThat(redis.exists("annotated:cents:" + product + ",3")).isEqualTo(1);
    }

    @Test
    void nullIsRememberedForAShorterTime() {
        String nothing = Rows.newProduct();
        assertThat(shop.find(nothing)).isNull();
        assertThat(shop.find(nothing)).isNull();
        assertThat(rows.reads(nothing)).isEqualTo(1);
        assertThat(lifeOf("prices", nothing)).isBetween(1L, 60_000L);
    }

    @Test
    void nullIsNotRememberedWhereItsTimeToLiveIsZero() {
        String nothing = Rows.newProduct();
        assertThat(shop.findForNow(nothing)).isNull();
        rows.write(nothing, 200);
        assertThat(shop.findForNow(nothing)).isEqualTo(new Price(nothing, 200));
        assertThat(statsOf("brief-prices").tooLarge()).isZero();
    }

    @Test
    void eachCacheHasItsTimeToLive() {
        shop.find(product);
        shop.findForNow(product);
        assertThat(lifeOf("prices", product)).isBetween(3_200_000L, 3_600_000L);
        assertThat(lifeOf("brief-prices", product)).isBetween(20_000L, 30_000L);
    }

    @Test
    void whatIsInvalidatedIsLoadedAgain() {
        shop.find(product);
        other.change(product, 200);
        assertThat(shop.find(product)).isEqualTo(new Price(product, 200));
    }

    @Test
    void whatIsPutIsFoundWithoutALoad() {
        shop.find(product);
        other.set(product, 200);
        assertThat(shop.find(product)).isEqualTo(new Price(product, 200));
        other.setList(product, 300);
        assertThat(shop.list(product)).containsExactly(new Price(product, 300));
        assertThat(rows.reads(product)).isEqualTo(1);
    }

    @Test
    void puttingNullInvalidates() {
        shop.find(product);
        other.delete(product);
        assertThat(shop.find(product)).isNull();
        assertThat(rows.reads(product)).isEqualTo(2);
    }

    @Test
    void invalidatingAllLeavesOtherCachesAlone() {
        String second = Rows.newProduct();
        rows.write(second, 100);
        shop.find(product);
        shop.find(second);
        shop.look(product);
        other.changeAll(product, 200);
        shop.find(product);
        shop.find(second);
        shop.look(product);
        assertThat(rows.reads(product)).isEqualTo(3);
        assertThat(rows.reads(second)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "{\"version\":0,\"expires\":1,\"value\":[]}"})
    void whatCannotBeReadIsLoadedAgain(String text) {
        redis.setex("annotated:prices:" + product, 60, text);
        assertThat(shop.find(product)).isEqualTo(price);
        assertThat(shop.find(product)).isEqualTo(price);
        assertThat(rows.reads(product)).isEqualTo(1);
    }

    @Test
    void whatAMethodThrowsIsNotCachedAndHoldsUpNobody() {
        assertThatThrownBy(() -> shop.findOrFail(product))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no answer");
        assertThat(redis.exists("annotated:prices:" + product + ":lease")).isZero();
        assertThat(other.find(product)).isEqualTo(price);
    }

    @Test
    void theCachesAreFoundByName() {
        shop.find(product);
        assertThat(manager().getCacheNames()).contains("prices", "brief-prices");
        assertThat(manager().getCache("prices").getName()).isEqualTo("prices");
    }

    @Test
    void codeCanLoadUnderALeaseAndCannotGoWithout() {
        var cache = manager().getCache("by-hand");
        var type = new GenericArgument<Optional<String>>() {};
        assertThat(cache.get(product, type, () -> Optional.of("loaded"))).contains("loaded");
        assertThat(cache.get(product, String.class, () -> "not asked for")).isEqualTo("loaded");
        assertThatThrownBy(() -> cache.get(product, String.class))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> cache.putIfAbsent(product, "old"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void callersThatMustNotBlockCanInvalidate() {
        shop.find(product);
        rows.write(product, 200);
        var asynchronous = manager().getCache("prices").async();
        assertThat(asynchronous.invalidate(product)).succeedsWithin(Duration.ofSeconds(9));
        assertThat(shop.find(product)).isEqualTo(new Price(product, 200));
    }

    private long lifeOf(String cache, String key) {
        return redis.pttl("annotated:" + cache + ':' + key);
    }

    private static CacheStats statsOf(String cache) {
        return requireNonNull(Instances.ONE.getBean(Telemetry.class).stats().get(cache));
    }

    @SuppressWarnings("unchecked")
    private static CacheManager<Object> manager() {
        return Instances.ONE.getBean(CacheManager.class);
    }
}
