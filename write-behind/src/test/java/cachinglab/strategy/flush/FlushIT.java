package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.email;
import static cachinglab.strategy.flush.Service.product;
import static cachinglab.strategy.flush.Service.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import cachinglab.domain.Product;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.User;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is accepted is read at once, reaches PostgreSQL in few statements, and neither too late a
/// flush nor a second one does harm.
class FlushIT {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void beginWithNothingPending() {
        service.flush();
    }

    @Test
    void aWriteIsReadBackBeforeItIsInTheTable() {
        var made = service.products().create(product("pending")).data();

        assertThat(service.productTable().find(made.id())).isEmpty();
        assertThat(service.products().find(made.id()).data()).contains(made);
        assertThat(service.products().findAll(List.of(made.id())).data()).containsExactly(made);
    }

    @Test
    void anEntryExpiresOnlyOnceItsWriteIsInTheTable() {
        var id = service.products().create(product("pending")).data().id();
        assertThat(service.timeToLive(id)).isEqualTo(-1);

        service.flush();

        assertThat(service.timeToLive(id)).isPositive();
    }

    @Test
    void aSettledEntrySaysWhenItEnds() {
        var id = service.products().create(product("pending")).data().id();

        service.flush();

        var ends = service.entry(id).replaceFirst(".*\"expires\":(\\d{13}),\"value\":\\{.*", "$1");
        assertThat(Long.parseLong(ends))
                .isCloseTo(System.currentTimeMillis() + service.timeToLive(id), within(10_000L));
    }

    @Test
    void anEntryWithALaterWritePendingDoesNotExpire() {
        var consumer = service.consumer();
        var id = service.products().create(product("first")).data().id();
        var batch = consumer.next();
        service.replace(id, "second");

        var flusher = service.flusher(consumer);
        flusher.conclude(flusher.land(new Flusher.Batch(batch, Instant.now())));

        assertThat(service.timeToLive(id)).isEqualTo(-1);
        assertThat(service.products().find(id).data()).map(Product::name).contains("second");
    }

    @Test
    void manyWritesToOneProductAreOneRowInOneStatement() {
        var id = service.products().create(product("0")).data().id();
        IntStream.rangeClosed(1, 99).forEach(i -> service.replace(id, Integer.toString(i)));
        double inserts = inserts();

        assertThat(service.flush()).isEqualTo(100);

        assertThat(inserts() - inserts).isEqualTo(1);
        assertThat(service.productTable().find(id).orElseThrow())
                .satisfies(row -> assertThat(row.name()).isEqualTo("99"))
                .satisfies(row -> assertThat(row.version()).isEqualTo(100));
    }

    @Test
    void aThousandProductsAreTwoStatementsOrOneForEachStream() {
        IntStream.range(0, 1000).forEach(i -> service.products().create(product("many")));
        double inserts = inserts();

        service.flush();

        assertThat(inserts() - inserts).isEqualTo(Math.max(2, service.streams())); // of 500 rows
    }

    @Test
    void whatIsFlushedIsWhatWasAccepted() {
        var product = service.products().create(product("Ünïcode \"quoted\" {1,2} \\ 🛒")).data();
        var user = service.users().create(user(email())).data();

        service.flush();

        assertThat(service.productTable().find(product.id())).contains(product);
        assertThat(service.userTable().find(user.id())).contains(user);
    }

    @Test
    void aBatchThatWasWrittenButNotAcknowledgedDoesNoHarmWhenItComesAgain() {
        var id = service.products().create(product("once")).data().id();
        var dead = service.consumer();
        service.flusher(dead)
                .land(
                        new Flusher.Batch(
                                dead.next(),
                                Instant.now())); // and here it dies, before it acknowledges
        service.replace(id, "later");

        assertThat(service.flush()).isEqualTo(2);

        assertThat(service.productTable().find(id)).map(Product::name).contains("later");
        assertThat(service.waiting()).isZero();
    }

    @Test
    void whatADeadConsumerWasGivenIsClaimed() {
        var id = service.products().create(product("claimed")).data().id();
        assertThat(service.consumer().next()).hasSize(1); // and here it dies, before it writes

        await().until(service::flush, flushed -> flushed == 1); // soon it is dead for long enough

        assertThat(service.productTable().find(id)).isPresent();
    }

    /// What has been acknowledged goes with all that is older, unless somebody still holds some of that.
    @Test
    void whatAnotherHoldsStaysInTheStream() {
        var holder = service.consumer();
        var held = service.products().create(product("held")).data().id();
        assertThat(holder.next()).hasSize(1);
        var later = service.products().create(product("later")).data().id();
        while (!service.areInOneStream(held, later)) {
            later = service.products().create(product("later")).data().id();
        }
        var other = service.flusher(service.consumer());
        for (var batch = other.take(); !batch.writes().isEmpty(); batch = other.take()) {
            other.conclude(other.land(batch));
        }

        assertThat(service.waiting()).isOne();
        await().until(service::flush, flushed -> flushed == 1); // as soon as the holder is dead
        assertThat(service.productTable().find(held)).isPresent();
        assertThat(service.waiting()).isZero();
    }

    @Test
    void aConsumerThatWakesUpLateBringsNothingBack() {
        var replaced = service.products().create(product("old")).data().id();
        var deleted = service.products().create(product("old")).data().id();
        var late = service.consumer();
        var batch = late.next();
        service.replace(replaced, "new");
        service.products().delete(deleted, OptionalLong.empty());
        service.flush();

        var flusher = service.flusher(late);
        flusher.conclude(flusher.land(new Flusher.Batch(batch, Instant.now())));

        assertThat(service.productTable().find(replaced)).map(Product::name).contains("new");
        assertThat(service.productTable().find(deleted)).isEmpty();
        assertThat(service.products().find(deleted).data()).isEmpty();
    }

    @Test
    void aDeletedProductStaysDeleted() {
        var id = service.products().create(product("short-lived")).data().id();
        service.flush();

        service.products().delete(id, OptionalLong.empty());

        assertThat(service.products().find(id).data()).isEmpty();
        assertThat(service.productTable().find(id)).isPresent();
        service.flush();
        assertThat(service.productTable().find(id)).isEmpty();
        assertThat(service.products().find(id).data()).isEmpty();
    }

    @Test
    void twoUsersMaySwapTheirAddressesInOneBatch() {
        var a = email();
        var one = service.users().create(user(a)).data().id();
        var user = service.users().create(user(email())).data();
        while (!service.areInOneStream(one, user.id())) {
            user = service.users().create(user(email())).data();
        }
        var other = user.id();
        var b = user.email();
        service.flush();

        move(one, email());
        move(other, a);
        move(one, b);
        service.flush();

        assertThat(service.userTable().find(one)).map(User::email).contains(b);
        assertThat(service.userTable().find(other)).map(User::email).contains(a);
    }

    @Test
    void aWriteThatPostgreSqlRefusesIsADeadLetterAndTheOthersLand() {
        long deadLetters = service.deadLetters();
        var before = service.products().create(product("before")).data().id();
        var email = email();
        var refused = service.users().create(user(email)).data().id();
        var after = service.products().create(product("after")).data().id();
        insertBehindTheCachesBack(email);

        service.flush();

        assertThat(service.deadLetters()).isEqualTo(deadLetters + 1);
        assertThat(service.productTable().find(before)).isPresent();
        assertThat(service.productTable().find(after)).isPresent();
        assertThat(service.userTable().find(refused)).isEmpty();
        assertThat(service.waiting()).isZero();
    }

    @Test
    void whatNobodyKnowsIsADeadLetter() {
        long deadLetters = service.deadLetters();
        var known = service.products().create(product("known")).data().id();
        service.append(Map.of("entity", "planet", "id", "9", "version", "1", "value", "{}"));
        service.append(Map.of("nonsense", "1"));

        service.flush();

        assertThat(service.deadLetters()).isEqualTo(deadLetters + 2);
        assertThat(service.productTable().find(known)).isPresent();
    }

    @Test
    void moreWritesThanMayWaitAreRefusedUntilSomeAreFlushed() {
        try (var small = Service.start("write-behind.max-backlog", 48)) {
            IntStream.range(0, 48).forEach(i -> small.products().create(product("waits")));

            assertThatThrownBy(() -> small.products().create(product("one too many")))
                    .isInstanceOf(UnavailableException.class);

            small.flush();
            assertThat(small.products().create(product("fits again")).data().version()).isOne();
        }
    }

    private static void move(long id, String email) {
        service.users().replace(id, user(email), OptionalLong.empty());
    }

    private static void insertBehindTheCachesBack(String email) {
        var table = service.userTable();
        table.insert(user(email).toEntity(table.nextId(), 1, Instant.EPOCH));
    }

    private static double inserts() {
        return service.context()
                .getBean(MeterRegistry.class)
                .counter("sql.statements", "type", "insert")
                .count();
    }
}
