package cachinglab.strategy.flush;

import static io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource;
import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.cache.redis.Redis;
import cachinglab.domain.EntityType;
import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Store;
import cachinglab.domain.User;
import cachinglab.domain.UserDraft;
import cachinglab.domain.keys.Keys;
import cachinglab.domain.persistence.Repository;
import cachinglab.strategy.backlog.BacklogSettings;
import cachinglab.strategy.backlog.Consumer;
import cachinglab.strategy.backlog.DeadLetters;
import cachinglab.strategy.backlog.PendingWrite;
import cachinglab.strategy.backlog.Waiting;
import cachinglab.testing.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// One instance of the service, with what tests want of it. It flushes when it is told to.
public record Service(ApplicationContext context) implements AutoCloseable {

    public static Service start(Object... settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("write-behind.flush-interval", "1h");
        properties.put("write-behind.claim-after", "1ms");
        properties.put("cache.command-timeout", "5s");
        properties.put("micronaut.server.port", -1);
        for (int i = 0; i < settings.length; i += 2) {
            properties.put((String) settings[i], settings[i + 1]);
        }
        return new Service(ApplicationContext.run(properties));
    }

    /// On servers of one's own, to take away.
    public static Service startOn(OwnServers servers, Object... settings) {
        return start(
                Stream.concat(servers.properties(), Stream.of(settings)).toArray(Object[]::new));
    }

    @Override
    public void close() {
        context.close();
    }

    /// A client of its web server.
    public Client client() {
        var server = context.getBean(EmbeddedServer.class);
        return new Client(server.isRunning() ? server.getURI() : server.start().getURI());
    }

    public Store<Product> products() {
        return bean(Argument.of(Store.class, Product.class));
    }

    public Store<User> users() {
        return bean(Argument.of(Store.class, User.class));
    }

    public Repository<Product> productTable() {
        return bean(Argument.of(Repository.class, Product.class));
    }

    public Repository<User> userTable() {
        return bean(Argument.of(Repository.class, User.class));
    }

    public int flush() {
        return context.getBean(FlushJob.class).flush();
    }

    public long waiting() {
        return context.getBean(Waiting.class).size();
    }

    public long deadLetters() {
        return context.getBean(DeadLetters.class).size();
    }

    /// The milliseconds a product's entry has left: -1 if it does not expire, -2 if there is none.
    long timeToLive(long id) {
        var redis = context.getBean(Redis.class);
        var key = context.getBean(Keys.class).entity(EntityType.PRODUCT, id);
        return redis.await(redis.commands().pttl(key));
    }

    /// A product's entry as it is in Redis.
    String entry(long id) {
        var redis = context.getBean(Redis.class);
        var key = context.getBean(Keys.class).entity(EntityType.PRODUCT, id);
        return new String(redis.await(redis.commands().get(key)), UTF_8);
    }

    /// Ends the time to live of a product's entry, as if it had one.
    void expire(long id) {
        var redis = context.getBean(Redis.class);
        var key = context.getBean(Keys.class).entity(EntityType.PRODUCT, id);
        redis.await(redis.commands().pexpire(key, 0));
    }

    Consumer consumer() {
        return new Consumer(
                context.getBean(Redis.class),
                context.getBean(Keys.class),
                context.getBean(BacklogSettings.class),
                UUID.randomUUID().toString());
    }

    Flusher flusher(Consumer consumer) {
        List<Target<?>> targets = List.of(target(Product.class), target(User.class));
        return new Flusher(
                consumer,
                context.getBean(Transaction.class),
                targets,
                context.getBean(DeadLetters.class),
                context.getBean(FlushStats.class),
                context.getBean(Clock.class));
    }

    /// How many there are: one, or more on a cluster.
    int streams() {
        return context.getBean(Keys.class).streams().size();
    }

    /// Writes that consumers hold and have not acknowledged.
    long handedOut() {
        var commands = context.getBean(Redis.class).commands();
        return context.getBean(Keys.class).streams().stream()
                .mapToLong(stream ->
                        context.getBean(Redis.class)
                                .await(commands.xpending(stream, "flushers"))
                                .getCount())
                .sum();
    }

    TombstoneLock lockTombstones() throws SQLException {
        return new TombstoneLock(unwrapDataSource(context.getBean(DataSource.class)));
    }

    boolean areInOneStream(long one, long other) {
        var keys = context.getBean(Keys.class);
        return keys.streamOf(one).equals(keys.streamOf(other));
    }

    /// Puts a message into the stream that no service of ours would.
    void append(Map<String, String> message) {
        var redis = context.getBean(Redis.class);
        Map<String, byte[]> fields = new HashMap<>();
        message.forEach((name, value) -> fields.put(name, Redis.bytes(value)));
        redis.await(redis.commands().xadd(context.getBean(Keys.class).streamOf(0), fields));
    }

    /// Executes a statement past the service.
    public int execute(String sql) throws SQLException {
        try (var connection = unwrapDataSource(context.getBean(DataSource.class)).getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /// Writes a product as flushers do that know no versions: the naive twin of [Table#put].
    void upsertNaively(PendingWrite write) throws SQLException {
        try (var connection = unwrapDataSource(context.getBean(DataSource.class)).getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                INSERT INTO product (id, name, price, category, version, updated_at)
                                SELECT ?, value ->> 'name', 1, 'naive', ?, now()
                                FROM (SELECT ?::jsonb AS value) AS written
                                ON CONFLICT (id) DO UPDATE SET name = excluded.name\
                                """)) {
            statement.setLong(1, write.id());
            statement.setLong(2, write.version());
            statement.setString(3, write.value());
            statement.executeUpdate();
        }
    }

    public static ProductDraft product(String name) {
        return new ProductDraft(name, BigDecimal.TEN, "Flushed");
    }

    public static UserDraft user(String email) {
        return new UserDraft("somebody", email);
    }

    public static String email() {
        return UUID.randomUUID() + "@example.com";
    }

    Product replace(long id, String name) {
        return products().replace(id, product(name), OptionalLong.empty()).data();
    }

    private Target<?> target(Class<?> type) {
        return bean(Argument.of(Target.class, type));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> T bean(Argument<?> type) {
        return (T) context.getBean(type);
    }
}
