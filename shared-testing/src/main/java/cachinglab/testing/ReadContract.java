package cachinglab.testing;

import static cachinglab.testing.Contract.problem;
import static cachinglab.testing.Contract.product;
import static cachinglab.testing.Contract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One entity, read.
interface ReadContract extends Contract {

    @ParameterizedTest
    @CsvSource({
        "1, Laptop Pro, 1299.99, Electronics",
        "2, Wireless Mouse, 49.99, Electronics",
        "3, Coffee Maker, 89.99, Kitchen",
        "4, Running Shoes, 129.99, Sports"
    })
    default void theSampleProductsAreThere(int id, String name, double price, String category) {
        assertThat(client().get("/products/" + id).entity())
                .containsEntry("id", id)
                .containsEntry("name", name)
                .containsEntry("price", price)
                .containsEntry("category", category)
                .containsKeys("version", "updatedAt");
    }

    @ParameterizedTest
    @CsvSource({"1, Alice", "2, Bob", "3, Charlie"})
    default void theSampleUsersAreThere(int id, String name) {
        assertThat(client().get("/users/" + id).entity())
                .containsEntry("id", id)
                .containsEntry("name", name)
                .containsEntry("email", name.toLowerCase(Locale.ROOT) + "@example.com")
                .containsKeys("version", "updatedAt");
    }

    @Test
    default void whatIsReadIsWhatWasAcknowledged() {
        var created = client().post("/products", product(unique("😀"), "7.5", "Things"));

        var read = client().get(created.header("Location"));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.entity()).isEqualTo(created.entity());
    }

    @Test
    default void aSecondReadComesFromTheCacheIfThereIsOne() {
        var path = newProduct();
        client().get(path);

        assertThat(client().get(path).source())
                .isEqualTo(traits().isCached() ? "cache" : "database");
    }

    @Test
    default void whatDoesNotExistIsNotFoundHoweverOftenOneAsks() {
        for (int i = 0; i < 3; i++) {
            assertThat(client().get("/products/987654321")).satisfies(problem(404));
        }
    }

    @Test
    default void theTagIsTheVersion() {
        assertThat(client().get(newProduct()).header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"})
    default void aClientThatHasTheVersionIsNotSentItAgain(String ifNoneMatch) {
        var reply = client().get(newProduct(), "If-None-Match", ifNoneMatch);

        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1", "W/\"11\"", "garbage"})
    default void aClientThatHasAnotherVersionIsSentThisOne(String ifNoneMatch) {
        assertThat(client().get(newProduct(), "If-None-Match", ifNoneMatch).status())
                .isEqualTo(200);
    }
}
