package cachinglab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the headers tell about how an answer came about.
interface HeaderContract extends Contract {

    @Test
    default void theCacheSaysWhatItDid() {
        var path = newProduct();
        client().get(path);
        var status = client().get(path).header("Cache-Status");

        if (traits().isCached()) {
            assertThat(status).startsWith(traits().serviceName() + "; hit");
        } else {
            assertThat(status).isEmpty();
        }
    }

    @Test
    default void aReadBesideTheCacheSaysHowLongItWasInTheDatabase() {
        // More products than any cache of this test holds: a list nobody has asked for.
        var timing =
                client().get("/products?category=" + Contract.unique("none"))
                        .header("Server-Timing");

        assertThat(timing).matches("(cache;dur=[0-9.]+, )?db;dur=[0-9.]+");
    }

    @Test
    default void anAnswerWithoutSqlSaysNothingOfTheDatabase() {
        var path = newProduct();
        client().get(path);
        if (traits().isCached()) {
            assertThat(client().get(path).header("Server-Timing")).matches("cache;dur=[0-9.]+");
        }
    }
}
