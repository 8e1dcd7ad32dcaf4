package cachinglab.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/// What every service must do with a near cache: all the others do, and answer at once what it has.
/// Start it with [AnsweringThread#ENABLED].
public interface NearContract extends ServiceContract {

    @Test
    default void whatIsNearIsAnsweredFromTheEventLoop() {
        var path = newProduct();
        var far = client().get(path);
        assertThat(isNear(far)).isFalse();

        var near = await().until(() -> client().get(path), NearContract::isNear);
        assertThat(near.header(AnsweringThread.HEADER)).isEqualTo("event loop");
        assertThat(near.status()).isEqualTo(200);
        assertThat(near.entity()).isEqualTo(far.entity());
        assertThat(near.header("ETag")).isEqualTo(far.header("ETag"));
        assertThat(near.header("Date")).isNotEmpty();

        var again = client().get(path, "If-None-Match", near.header("ETag"));
        assertThat(again.header(AnsweringThread.HEADER)).isEqualTo("event loop");
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    default void whatIsKnownNotToExistIsAnsweredFromTheEventLoop() {
        var path = "/users/987654322";
        var near = await().until(() -> client().get(path), NearContract::isNear);

        assertThat(near.header(AnsweringThread.HEADER)).isEqualTo("event loop");
        assertThat(near).satisfies(Contract.problem(404));
    }

    private static boolean isNear(Reply reply) {
        return reply.header("Cache-Status").endsWith("detail=near");
    }
}
