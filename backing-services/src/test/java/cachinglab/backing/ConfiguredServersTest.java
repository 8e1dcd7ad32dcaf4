package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredServersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:5432",
                "postgresql://localhost/lab",
                "jdbc:mysql://localhost/lab"
            })
    void aUrlThatIsNoneOfPostgreSqlIsNamed(String url) {
        assertThatThrownBy(() -> configured(Map.of("datasources.default.url", url)))
                .isInstanceOf(BackingServicesException.class)
                .hasMessageContaining("DATASOURCES_DEFAULT_URL")
                .hasMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:6379", "http://localhost:6379", "redis://local host"})
    void anAddressThatIsNoneOfRedisIsNamed(String uri) {
        assertThatThrownBy(() -> configured(Map.of("redis.uri", uri)))
                .isInstanceOf(BackingServicesException.class)
                .hasMessageContaining("REDIS_URI")
                .hasMessageContaining(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis:// lab:s3cret@localhost:6379",
                "redis:// :s3/c@ret@localhost:6379",
                "http://:s3cret@localhost:6379",
                "redis://one:6379,redis:// :s3cret@two:6379"
            })
    void thePasswordInItIsNot(String uri) {
        assertThatThrownBy(() -> configured(Map.of("redis.uri", uri)))
                .hasMessageContaining("//***@")
                .hasMessageNotContainingAny("s3", "ret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost/lab?password=s3cret",
                "jdbc:postgresql://localhost:port/lab?user=lab&PASSWORD=s3cret&ssl=true",
                "jdbc:postgresql://localhost:port/lab?sslpassword=s3cret"
            })
    void norTheParameter(String url) {
        assertThatThrownBy(() -> configured(Map.of("datasources.default.url", url)))
                .hasMessageContaining("=***")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aClusterIsPassedOnAsACluster() {
        String nodes = "redis://one:6379,redis://two:6379";
        var options = Embedded.options().withConfigured(configured(Map.of("redis.uris", nodes)));
        assertThat(options.startsRedis()).isFalse();
        assertThat(options.configured().redis())
                .contains(new ConfiguredRedis(nodes, ConfiguredServers.REDIS_URIS));
    }

    @Test
    void anEmptyValueIsNone() {
        var configured = configured(Map.of("redis.uri", " ", "datasources.default.url", ""));
        var options = Embedded.options().withConfigured(configured);
        assertThat(options.startsRedis()).isTrue();
        assertThat(options.startsPostgreSql()).isTrue();
    }

    private static ConfiguredServers configured(Map<String, String> properties) {
        return ConfiguredServers.of(properties::get);
    }
}
