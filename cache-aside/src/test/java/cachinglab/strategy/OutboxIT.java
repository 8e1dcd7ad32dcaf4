package cachinglab.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.backing.AppendFsync;
import cachinglab.backing.Backing;
import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import cachinglab.cache.outage.Invalidation;
import cachinglab.cache.outage.Outbox;
import cachinglab.domain.Answer;
import cachinglab.domain.EntityType;
import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Query;
import cachinglab.domain.Source;
import cachinglab.domain.Store;
import cachinglab.domain.keys.Keys;
import cachinglab.domain.persistence.Repository;
import cachinglab.testing.fault.Link;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SetArgs;
import io.lettuce.core.protocol.CommandType;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Guarantees G6 and G7: while Redis is out every answer is right, and when it is back nothing is
/// stale, for invalidations it missed wait in PostgreSQL and are made up for first. Two instances.
class OutboxIT {

    private static final BackingServices SERVERS =
            BackingServices.start(
                    new BackingOptions(
                            false,
                            true,
                            Optional.empty(),
                            AppendFsync.EVERYSEC,
                            Backing.EMBEDDED,
                            ConfiguredServers.none()));

    private static final Link LINK = link();
    private static final ApplicationContext ONE = instance("jdbc");
    private static final ApplicationContext OTHER = instance("jdbc");

    private final String category = UUID.randomUUID().toString();
    private final long id = products(ONE).create(draft("old")).data().id();
    private final Query page = new Query(category, 0, 20);

    @AfterAll
    static void stop() throws IOException {
        ONE.close();
        OTHER.close();
        LINK.close();
        SERVERS.close();
    }

    @BeforeEach
    void awaitBothInstancesCached() {
        awaitHitsOf("old");
    }

    @Test
    void whatIsWrittenWhileRedisHangsIsReadThenAndLater() {
        SERVERS.ownRedis().suspend();
        write(ONE, "new");
        assertRead("new");
        SERVERS.ownRedis().resume();
        awaitHitsOf("new");
    }

    @Test
    void whatIsWrittenWhileRedisIsGoneIsReadWhenItIsBackWithItsData() {
        SERVERS.ownRedis().kill();
        write(ONE, "new");
        assertRead("new");
        SERVERS.ownRedis().startAgain();
        awaitHitsOf("new");
    }

    @Test
    void whatRedisWasNeverToldIsMadeUpForBeforeItIsRead() {
        LINK.stall();
        write(ONE, "new");
        LINK.reset();
        LINK.resume();
        awaitHitsOf("new");
    }

    /// With `appendfsync everysec`, a Redis that is started again may have forgotten an eviction.
    @Test
    void whatRedisForgotItHadEvictedIsNotRead() throws IOException {
        try (var client = RedisClient.create(SERVERS.redisUri());
                var connection = client.connect()) {
            var old = connection.sync().get(entry());
            write(ONE, "new");
            connection.sync().set(entry(), old, SetArgs.Builder.px(3_600_000));
        }
        SERVERS.ownRedis().kill();
        SERVERS.ownRedis().startAgain();
        awaitHitsOf("new");
    }

    /// No outage, and nothing but what a writer has to say: reading goes on.
    @Test
    void whatRedisRefusesToBeToldIsNotReadFromIt() {
        try (var client = RedisClient.create(SERVERS.redisUri());
                var connection = client.connect()) {
            connection
                    .sync()
                    .aclSetuser("default", new AclSetuserArgs().removeCommand(CommandType.EVALSHA));
            write(ONE, "new");
            assertThat(read(ONE).data()).isEqualTo("new");
            connection
                    .sync()
                    .aclSetuser("default", new AclSetuserArgs().addCommand(CommandType.EVALSHA));
        }
        awaitHitsOf("new");
    }

    @Test
    void withoutANoteTheOldValueIsRead() {
        try (var naive = instance("forgetful")) {
            LINK.stall();
            write(naive, "new");
            LINK.reset();
            LINK.resume();
            await().untilAsserted(() -> assertThat(read(naive)).isEqualTo(Answer.fromCache("old")));
        }
    }

    @Test
    void whatADeadInstanceHasNotedTheNextStartMakesUpFor() {
        ONE.getBean(Outbox.class).note(new Invalidation(entry(), Optional.empty(), "the dead"));
        try (var next = instance("jdbc")) {
            assertThat(read(next).source()).isEqualTo(Source.DATABASE);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void notesAreCounted() {
        var outbox = ONE.getBean(Outbox.class);
        Repository<Product> table = ONE.getBean(Argument.of(Repository.class, Product.class));
        long notes =
                table.inTransaction(() -> {
                    outbox.note(new Invalidation(entry(), Optional.empty(), "somebody"));
                    return outbox.size();
                });
        assertThat(notes).isPositive();
    }

    @Test
    void aServiceWhoseTransactionsMayOutliveTheirIntentsDoesNotStart() {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of("cache.lease-time", "5s")))
                .rootCause()
                .hasMessageContaining("cache.lease-time is PT5S");
    }

    private void assertRead(String name) {
        for (var instance : List.of(ONE, OTHER)) {
            assertThat(read(instance)).isEqualTo(Answer.fromDatabase(name));
            assertThat(list(instance)).containsExactly(name);
        }
    }

    /// Both instances answer from the cache again; and until then, and then, as they should.
    private void awaitHitsOf(String name) {
        for (var instance : List.of(ONE, OTHER)) {
            await().until(() -> {
                assertThat(list(instance)).containsExactly(name);
                var answer = read(instance);
                assertThat(answer.data()).isEqualTo(name);
                return answer.source() == Source.CACHE;
            });
        }
    }

    private String entry() {
        return ONE.getBean(Keys.class).entity(EntityType.PRODUCT, id);
    }

    private void write(ApplicationContext instance, String name) {
        products(instance).replace(id, draft(name), OptionalLong.empty());
    }

    private Answer<String> read(ApplicationContext instance) {
        var answer = products(instance).find(id);
        return new Answer<>(answer.source(), answer.data().orElseThrow().name());
    }

    private List<String> list(ApplicationContext instance) {
        return products(instance).list(page).data().stream().map(Product::name).toList();
    }

    private ProductDraft draft(String name) {
        return new ProductDraft(name, BigDecimal.ONE, category);
    }

    @SuppressWarnings("unchecked")
    private static Store<Product> products(ApplicationContext instance) {
        return instance.getBean(Argument.of(Store.class, Product.class));
    }

    private static Link link() {
        try {
            return Link.to(URI.create(SERVERS.redisUri()).getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApplicationContext instance(String outbox) {
        return ApplicationContext.run(
                Map.of("redis.uri", "redis://127.0.0.1:" + LINK.port(), "outbox", outbox));
    }

    /// An outbox that keeps nothing.
    @Singleton
    @Primary
    @Requires(property = "outbox", value = "forgetful")
    static final class Forgetful implements Outbox {

        @Override
        public void note(Invalidation invalidation) {}

        @Override
        public void replay(Consumer<List<Invalidation>> evict) {}

        @Override
        public long size() {
            return 0;
        }
    }
}
