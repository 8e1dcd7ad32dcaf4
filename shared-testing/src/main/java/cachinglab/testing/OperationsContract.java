package cachinglab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What those who run a service look at.
interface OperationsContract extends Contract {

    @Test
    default void itIsAliveAndReady() {
        assertThat(client().get("/health/liveness").json()).containsEntry("status", "UP");
        assertThat(client().get("/health/readiness").json())
                .containsEntry("status", "UP")
                .containsKey("details");
    }

    @Test
    default void itIsMeasured() {
        assertThat(client().get("/prometheus").body())
                .contains("sql_statements_total{type=\"select\"}");
    }

    @Test
    default void itIsDocumented() {
        assertThat(client().get("/swagger-ui/index.html").body()).contains("swagger-ui");
    }
}
