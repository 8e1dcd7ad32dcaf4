package cachinglab.cache.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.cache.CacheManager;
import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be right stops the start, and is named.
class AnnotatedSettingsIT {

    @ParameterizedTest
    @CsvSource({
        "time-to-live, 0s, from PT0.001S to PT24H",
        "time-to-live, -1s, from PT0.001S to PT24H",
        "time-to-live, 25h, from PT0.001S to PT24H",
        "null-time-to-live, -1ms, from PT0S to PT24H",
        "time-to-live, soon, of type Duration",
        "null-time-to-live, never, of type Duration",
        "tag, A Tag, in lower case and with hyphens"
    })
    void aBadValueStopsTheStart(String setting, String value, String rule) {
        var name = "cache.annotated.prices." + setting;
        assertThatThrownBy(() -> Instances.with(Map.of(name, value)))
                .rootCause()
                .hasMessageStartingWith(name + " must be " + rule + ", but is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prices", "prices:1", "tag", "kv", "", "prices*"})
    void aNameThatCouldBePartOfAnotherKeyIsRefused(String name) {
        assertThatThrownBy(() -> Instances.ONE.getBean(CacheManager.class).getCache(name))
                .hasMessageContaining("but is named " + name + ".");
    }

    @ParameterizedTest
    @CsvSource({"split, Split.find", "late, Late.find", "twofold, Twofold.find"})
    void aMethodThatCouldNotRunUnderALeaseStopsTheStart(String property, String method) {
        assertThatThrownBy(() -> Instances.with(Map.of(property, "true")))
                .hasMessageContaining(method + " must return its value itself, and be @Cacheable");
    }

    /// What goes out under the tag of somebody else is invalidated by that one's writers.
    @Test
    void aCacheMayCarryAnothersTag() {
        try (var tagged = Instances.with(Map.of("cache.annotated.cents.tag", "prices"))) {
            var shop = Instances.shop(tagged);
            var product = Rows.newProduct();
            Rows.SHARED.write(product, 100);
            assertThat(shop.cents(product, 1)).isEqualTo(100);
            Instances.shop(Instances.ONE).changeAll(product, 200);
            assertThat(shop.cents(product, 1)).isEqualTo(200);
        }
    }

    @Singleton
    @Requires(property = "split")
    static class Split {

        @Cacheable("prices")
        String find(String product) {
            return product;
        }
    }

    @Singleton
    @Requires(property = "late")
    static class Late {

        @Cacheable(cacheNames = "prices", atomic = true)
        CompletionStage<String> find(String product) {
            return CompletableFuture.completedStage(product);
        }
    }

    @Singleton
    @Requires(property = "twofold")
    static class Twofold {

        @Cacheable(
                cacheNames = {"prices", "other-prices"},
                atomic = true)
        String find(String product) {
            return product;
        }
    }
}
