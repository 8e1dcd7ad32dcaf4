package cachinglab.testing;

import static cachinglab.testing.Contract.email;
import static cachinglab.testing.Contract.problem;
import static cachinglab.testing.Contract.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// No two users share an email address.
interface UniqueContract extends Contract {

    @Test
    default void anAddressIsTakenOnce() {
        var email = email();
        client().post("/users", user("First", email));

        assertThat(client().post("/users", user("Second", email))).satisfies(problem(409));
    }

    @Test
    default void aUserCannotMoveToAnAddressThatIsTaken() {
        var email = email();
        client().post("/users", user("First", email));
        var second = client().post("/users", user("Second", email()));

        assertThat(client().put(second.header("Location"), user("Second", email)))
                .satisfies(problem(409));
        assertThat(client().get(second.header("Location")).entity()).isEqualTo(second.entity());
    }

    @Test
    default void aUserMayKeepTheAddress() {
        var email = email();
        var path = client().post("/users", user("Before", email)).header("Location");

        assertThat(client().put(path, user("After", email)).status()).isEqualTo(200);
    }

    @Test
    default void anAddressThatWasGivenUpMayBeTaken() {
        var left = email();
        var deleted = email();
        var mover = client().post("/users", user("Mover", left)).header("Location");
        var leaver = client().post("/users", user("Leaver", deleted)).header("Location");

        client().put(mover, user("Mover", email()));
        client().delete(leaver);

        assertThat(client().post("/users", user("Next", left)).status()).isEqualTo(201);
        assertThat(client().post("/users", user("Next", deleted)).status()).isEqualTo(201);
    }

    @Test
    default void ofManyWhoWantAnAddressOneGetsIt() {
        var email = email();

        var created =
                IntStream.range(0, 8)
                        .parallel()
                        .map(i -> client().post("/users", user("U" + i, email)).status())
                        .filter(status -> status == 201)
                        .count();

        assertThat(created).isEqualTo(1);
    }
}
