package cachinglab.testing;

import static cachinglab.testing.Contract.problem;
import static cachinglab.testing.Contract.product;
import static cachinglab.testing.Contract.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Entities made, replaced and deleted.
interface WriteContract extends Contract {

    @Test
    default void aCreatedEntityHasAPlaceAndAFirstVersion() {
        var name = unique("Lamp");
        var reply = client().post("/products", product(name, "19.9", "Lights"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.source()).isEqualTo(traits().sourceOfWrites());
        assertThat(reply.header("Location")).isEqualTo("/products/" + reply.entity().get("id"));
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.entity())
                .containsEntry("name", name)
                .containsEntry("price", 19.9)
                .containsEntry("version", 1);
    }

    @Test
    default void aCreatedEntityIsVisibleToWhoLookedForItInVain() {
        var path = "/products/" + (idOf(newProduct()) + 1);
        for (int i = 0; i < 100 && client().get(path).status() == 404; i++) {
            newProduct();
        }

        assertThat(client().get(path).status()).isEqualTo(200);
    }

    @Test
    default void aReplacedEntityIsReadAsItIsNow() {
        var path = newProduct();
        client().get(path);

        var reply = client().put(path, product("New", "6", "Other"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.source()).isEqualTo(traits().sourceOfWrites());
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.entity()).containsEntry("name", "New").containsEntry("version", 2);
        assertThat(client().get(path).entity()).isEqualTo(reply.entity());
    }

    @Test
    default void aDeletedEntityIsGone() {
        var path = newProduct();
        client().get(path);

        assertThat(client().delete(path).status()).isEqualTo(204);

        assertThat(client().get(path)).satisfies(problem(404));
        assertThat(client().delete(path)).satisfies(problem(404));
        assertThat(client().put(path, product("Back", "1", "c"))).satisfies(problem(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*"})
    default void aWriterWhoKnowsTheVersionMayWrite(String ifMatch) {
        var path = newProduct();

        assertThat(client().put(path, product("New", "1", "c"), "If-Match", ifMatch).status())
                .isEqualTo(200);
        assertThat(client().delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"1\"", "\"one\"", "\"99999999999999999999\""})
    default void aWriterWhoKnowsAnotherVersionChangesNothing(String ifMatch) {
        var path = newProduct();
        var before = client().get(path).entity();

        assertThat(client().put(path, product("New", "1", "c"), "If-Match", ifMatch))
                .satisfies(problem(412));
        assertThat(client().delete(path, "If-Match", ifMatch)).satisfies(problem(412));
        assertThat(client().get(path).entity()).isEqualTo(before);
    }

    @Test
    default void ofManyWritersWhoKnowTheSameVersionOneWins() {
        var path = newProduct();

        var statuses =
                IntStream.range(0, 8)
                        .parallel()
                        .map(i ->
                                client().put(path, product("N" + i, "1", "c"), "If-Match", "\"1\"")
                                        .status())
                        .sorted()
                        .boxed()
                        .toList();

        assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    default void everyWriteIsAVersion() {
        var path = newProduct();

        var versions =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i ->
                                client().put(path, product("N" + i, "1", "c"))
                                        .entity()
                                        .get("version"))
                        .toList();

        assertThat(versions).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(client().get(path).entity()).containsEntry("version", 9);
    }

    private static long idOf(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
