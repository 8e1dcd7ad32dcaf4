package cachinglab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No input whatever gives a 5xx or shows a stack trace; afterwards the service is as it was.
public interface HostileInput extends Contract {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"cachinglab.testing.HostileBodies#all", "cachinglab.testing.HostileTargets#all"})
    default void isRefusedAndChangesNothing(HostileRequest request) {
        var before = client().get("/products/1").entity();

        var reply = RawHttp.send(service(), request.bytes());

        assertThat(reply).satisfies(Contract.problem(request.status()));
        assertThat(client().get("/products/1").entity()).isEqualTo(before);
    }

    @Test
    default void anOrdinaryClientWithTenMegabytesGetsAnAnswer() {
        var name = "x".repeat(10_000_000);

        assertThat(client().post("/products", Contract.product(name, "1", "Things")))
                .satisfies(Contract.problem(413));
    }
}
