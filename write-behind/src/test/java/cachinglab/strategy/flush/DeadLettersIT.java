package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.email;
import static cachinglab.strategy.flush.Service.product;
import static cachinglab.strategy.flush.Service.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.User;
import cachinglab.testing.Reply;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What PostgreSQL refuses is kept with its reason, until somebody replays or drops it.
class DeadLettersIT {

    private static final String PATH = "/write-behind/dead-letters";
    private static final BigDecimal REFUSED = BigDecimal.valueOf(-1);

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start("write-behind.max-dead-letters", 3);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void beginWithNothing() {
        delete("");
        service.flush();
        delete("");
    }

    @Test
    void aRefusedWriteIsListedWithItsReason() {
        long id = refusedCreate();

        var listed = service.client().get(PATH).json();

        assertThat(listed).containsEntry("count", 1);
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter)
                            .containsEntry("entity", "product")
                            .containsEntry("version", 1);
                    assertThat(letter)
                            .containsEntry("entityId", (int) id)
                            .doesNotContainKey("delete");
                    assertThat("" + letter.get("reason")).contains("product_price_check");
                    assertThat("" + letter.get("value")).contains("\"price\":-1");
                });
        assertThat(service.client().get("/write-behind").json()).containsEntry("deadLetters", 1);
    }

    @Test
    void aRefusedWriteDoesNotStayVisible() {
        var id = created();
        service.products().replace(id, refused(), OptionalLong.empty());
        service.flush();

        await().untilAsserted(() ->
                assertThat(service.products().find(id).data())
                        .map(Product::name)
                        .contains("accepted"));
    }

    /// Its version is given to another, which waits for PostgreSQL and must not expire.
    @Test
    void aRefusedWriteSettlesNoOtherOfItsVersion() {
        var id = created();
        service.products().replace(id, refused(), OptionalLong.empty());
        var flusher = service.flusher(service.consumer());
        var landed = flusher.land(flusher.take());
        await().until(() -> service.timeToLive(id) == -2);
        assertThat(service.replace(id, "again").version()).isEqualTo(2);

        flusher.conclude(landed);

        assertThat(service.timeToLive(id)).isEqualTo(-1);
    }

    @Test
    void aLetterIsReplayedInItsOwnVersionOnceTheReasonIsGone() throws SQLException {
        var email = email();
        var made = service.users().create(user(email)).data();
        long other = takeBehindTheCachesBack(email);
        service.flush();
        assertThat(replay(letter())).satisfies(problem(409, "already exists"));
        service.execute("DELETE FROM app_user WHERE id = " + other);

        assertThat(replay(letter()).status()).isEqualTo(204);

        assertThat(service.users().find(made.id()).data()).contains(made);
        service.flush();
        assertThat(service.userTable().find(made.id())).contains(made);
        assertThat(letters()).isEmpty();
    }

    @Test
    void aReplayNeverReplacesALaterWrite() {
        long id = created();
        service.products().replace(id, refused(), OptionalLong.empty());
        service.flush();
        awaitVersion(id, 1);
        service.replace(id, "later");

        assertThat(replay(letter())).satisfies(problem(409, "A later write was accepted"));
        service.flush();
        assertThat(replay(letter())).satisfies(problem(409, "A later write was accepted"));

        assertThat(service.productTable().find(id)).map(Product::name).contains("later");
        assertThat(letters()).hasSize(1);
    }

    @Test
    void withoutTheVersionsTheNaiveReplayReplacesIt() {
        var email = email();
        long id = service.users().create(user(email())).data().id();
        service.flush();
        service.users().replace(id, user(email), OptionalLong.empty());
        takeBehindTheCachesBack(email);
        service.flush();
        await().until(() -> service.users().find(id).data().map(User::version).orElse(0L) == 1);
        service.users().replace(id, user("later-" + email), OptionalLong.empty());

        service.users().replace(id, user("letter-" + email), OptionalLong.empty());

        assertThat(service.users().find(id).data()).map(User::email).contains("letter-" + email);
    }

    @Test
    void norDoesItBringBackWhatWasDeletedSince() {
        long id = created();
        service.products().replace(id, refused(), OptionalLong.empty());
        service.flush();
        awaitVersion(id, 1);
        service.products().delete(id, OptionalLong.empty());
        service.flush();
        service.client().delete("/cache/entries?pattern=product:" + id);

        assertThat(replay(letter())).satisfies(problem(409, "It was deleted since"));

        service.flush();
        assertThat(service.productTable().find(id)).isEmpty();
    }

    @Test
    void aLetterIsDroppedOnce() {
        refusedCreate();
        var id = letter();

        assertThat(delete("/" + id).status()).isEqualTo(204);

        assertThat(delete("/" + id)).satisfies(problem(404, id));
        assertThat(replay(id)).satisfies(problem(404, id));
    }

    @Test
    void allAreReplayedOrDroppedAtOnce() {
        refusedCreate();
        refusedCreate();
        service.append(Map.of("entity", "planet", "id", "9", "version", "1", "value", "{}"));
        service.flush();

        assertThat(service.client().post(PATH + "/replay", "").json())
                .containsEntry("replayed", 2)
                .containsEntry("kept", 1);
        service.flush(); // and they are refused again
        assertThat(delete("").json()).containsEntry("dropped", 3);

        assertThat(letters()).isEmpty();
    }

    @Test
    void ratherThanLoseOneFlushingStopsWhenThereAreTooMany() {
        refusedCreate();
        refusedCreate();
        refusedCreate();
        create(refused());
        var good = accept();

        assertThatThrownBy(service::flush).isInstanceOf(UnavailableException.class);
        assertThat(service.client().post("/write-behind/flush", ""))
                .satisfies(problem(503, "3 dead letters"));
        assertThat(service.waiting()).isEqualTo(2);

        delete("/" + letter());
        service.flush();
        assertThat(service.productTable().find(good)).isPresent();
        assertThat(letters()).hasSize(3);
    }

    @Test
    void whatIsNotAboutTheDataIsNoRefusal() throws SQLException {
        long id = accept();
        service.execute("ALTER TABLE product RENAME TO product_in_migration");

        assertThatThrownBy(service::flush).isInstanceOf(UnavailableException.class);

        service.execute("ALTER TABLE product_in_migration RENAME TO product");
        assertThat(letters()).isEmpty();
        service.flush();
        assertThat(service.productTable().find(id)).isPresent();
    }

    private static long refusedCreate() {
        long id = create(refused());
        service.flush();
        return id;
    }

    private static long created() {
        long id = accept();
        service.flush();
        return id;
    }

    private static long accept() {
        return create(product("accepted"));
    }

    private static long create(ProductDraft draft) {
        return service.products().create(draft).data().id();
    }

    /// The web layer would not let it pass.
    private static ProductDraft refused() {
        return new ProductDraft("refused", REFUSED, "Flushed");
    }

    private static long takeBehindTheCachesBack(String email) {
        var table = service.userTable();
        return table.insert(user(email).toEntity(table.nextId(), 1, Instant.EPOCH)).id();
    }

    private static void awaitVersion(long id, long version) {
        await().until(() ->
                service.products().find(id).data().map(Product::version).orElse(0L) == version);
    }

    private static List<Map<String, Object>> letters() {
        return service.client().get(PATH).entities();
    }

    private static String letter() {
        return "" + letters().getFirst().get("id");
    }

    private static Reply replay(String id) {
        return service.client().post(PATH + '/' + id + "/replay", "");
    }

    private static Reply delete(String path) {
        return service.client().delete(PATH + path);
    }

    private static Consumer<Reply> problem(int status, String detail) {
        return reply -> {
            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat("" + reply.json().get("detail")).contains(detail);
        };
    }
}
