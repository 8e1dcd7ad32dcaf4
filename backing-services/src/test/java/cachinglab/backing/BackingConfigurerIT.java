package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class BackingConfigurerIT {

    private static final String URL = "datasources.default.url";
    private static final String REDIS = "redis.uri";

    @Test
    void aContextGetsServersNobodyConfigured() throws SQLException {
        try (var context = ApplicationContext.run()) {
            try (var connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
            assertThat(property(context, REDIS)).startsWith("redis://");
        }
    }

    @Test
    void allContextsShareThem() {
        try (var one = ApplicationContext.run();
                var other = ApplicationContext.run()) {
            assertThat(property(one, URL)).isEqualTo(property(other, URL));
            assertThat(property(one, REDIS)).isEqualTo(property(other, REDIS));
        }
    }

    @Test
    void whatIsConfiguredStaysAndTheRestIsStarted() throws SQLException {
        String configured = "redis://cache.example:6379";
        try (var context = ApplicationContext.run(Map.<String, Object>of(REDIS, configured))) {
            assertThat(property(context, REDIS)).isEqualTo(configured);
            assertThat(Sql.value(property(context, URL), "SELECT 1")).isEqualTo("1");
        }
    }

    private static String property(ApplicationContext context, String name) {
        return context.getRequiredProperty(name, String.class);
    }
}
