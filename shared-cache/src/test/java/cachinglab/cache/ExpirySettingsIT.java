package cachinglab.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpirySettingsIT {

    @Test
    void oneCacheCanDifferFromTheOthers() {
        try (var context =
                start(
                        Map.of(
                                "cache.time-to-live", "2h",
                                "cache.expiry.product.time-to-live", "10m",
                                "cache.expiry.product.stale-if-error", "1d",
                                "cache.expiry.product-list.jitter", "0"))) {
            var expiries = context.getBean(Expiries.class);
            assertThat(expiries.of("user").timeToLive()).isEqualTo(Duration.ofHours(2));
            assertThat(expiries.of("product").timeToLive()).isEqualTo(Duration.ofMinutes(10));
            assertThat(expiries.of("product").staleIfError()).isEqualTo(Duration.ofDays(1));
            assertThat(expiries.ofLists("product:list").jitter()).isZero();
            assertThat(expiries.ofLists("product:list").timeToLive())
                    .isEqualTo(Duration.ofMinutes(5));
        }
    }

    @Test
    void withoutAWordNothingIsServedPastItsTime() {
        try (var context = start(Map.of())) {
            assertThat(context.getBean(Expiries.class).of("product"))
                    .isEqualTo(Expiry.fixed(Duration.ofHours(1), Duration.ofSeconds(60), 0.1))
                    .returns(false, Expiry::ages);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "time-to-live, 0s",
        "negative-time-to-live, 999d",
        "jitter, 2",
        "time-to-idle, 2h",
        "stale-while-revalidate, -1s",
        "stale-if-error, 999d",
        "early-refresh, -1"
    })
    void whatIsOutOfBoundsStopsTheStart(String setting, String value) {
        String name = "cache.expiry.product." + setting;
        assertThatThrownBy(() -> start(Map.of(name, value)))
                .hasMessageContaining(name + " must be from ");
    }

    @Test
    void whatCannotBeReadStopsTheStart() {
        assertThatThrownBy(() -> start(Map.of("cache.expiry.product.time-to-live", "soon")))
                .hasMessageContaining("cache.expiry.product.time-to-live must be of type Duration");
    }

    @Test
    void whatIsGoneWhenNobodyReadsItCannotBeServedLate() {
        assertThatThrownBy(() ->
                        start(
                                Map.of(
                                        "cache.expiry.product.time-to-idle", "1m",
                                        "cache.expiry.product.stale-if-error", "1m")))
                .hasMessageContaining("cache.expiry.product.time-to-idle cannot be combined");
    }

    /// Nobody would notice that it has no effect.
    @Test
    void whatIsSetForNoCacheStopsTheStart() {
        try (var context =
                start(
                        Map.of(
                                "cache.expiry.product-list.jitter", "0",
                                "cache.expiry.produkt.jitter", "0"))) {
            assertThatThrownBy(() -> serve(context, "product", "product:list"))
                    .hasMessage(
                            "cache.expiry.produkt.jitter is for a cache that there is not;"
                                    + " there are [product, product-list].");
        }
    }

    /// This could be the time to live of a `product-negative`, too.
    @Test
    void aVariableOfTheEnvironmentIsForACacheThatThereIs() {
        var variable = "CACHE_EXPIRY_PRODUCT_NEGATIVE_TIME_TO_LIVE";
        try (var context =
                ApplicationContext.builder(Map.of("strategy.name", "test"))
                        .propertySources(new Variables(Map.of(variable, "30s")))
                        .start()) {
            serve(context, "product");
            assertThat(context.getBean(Expiries.class).of("product").negativeTimeToLive())
                    .isEqualTo(Duration.ofSeconds(30));
        }
    }

    private static final class Variables extends MapPropertySource {

        Variables(Map<String, String> variables) {
            super("variables", variables);
        }

        @Override
        public PropertyConvention getConvention() {
            return PropertyConvention.ENVIRONMENT_VARIABLE;
        }
    }

    /// Makes caches, and starts the server.
    private static void serve(ApplicationContext context, String... caches) {
        for (String cache : caches) {
            context.getBean(Expiries.class).of(cache);
        }
        context.getBean(EmbeddedServer.class).start();
    }

    private static ApplicationContext start(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("strategy.name", "test");
        return ApplicationContext.run(all);
    }
}
