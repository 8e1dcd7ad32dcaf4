package cachinglab.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The URL may be shown.
class HiddenPasswordTest {

    @ParameterizedTest
    @CsvSource({
        "?password=s%26cret, ?",
        "?user=lab&password=s%26cret, ?user=lab&",
        "?user=lab&password=s%26cret&ssl=true, ?user=lab&ssl=true",
    })
    void theDriverIsToldThePasswordBesideTheUrl(String parameters, String shown) {
        var pool = pool(parameters);
        assertThat(pool.getUrl()).isEqualTo("jdbc:postgresql://127.0.0.1/lab" + shown);
        assertThat(pool.getJdbcUrl()).isEqualTo(pool.getUrl());
        assertThat(pool.getDataSourceProperties()).containsEntry("password", "s&cret");
    }

    @ParameterizedTest
    @CsvSource({"''", "?user=lab", "?ApplicationName=password"})
    void aUrlWithoutOneStaysAsItIs(String parameters) {
        assertThat(pool(parameters).getUrl()).endsWith("/lab" + parameters);
        assertThat(pool(parameters).getDataSourceProperties()).isEmpty();
    }

    private static DatasourceConfiguration pool(String parameters) {
        var pool = new DatasourceConfiguration("default");
        pool.setUrl("jdbc:postgresql://127.0.0.1/lab" + parameters);
        return HiddenPassword.hide(pool);
    }
}
