package cachinglab.cache.keyvalue;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One instance of a service that uses Redis directly.
public final class Node implements AutoCloseable {

    public static final String PREFIX = "direct";

    private static final Pattern READS = Pattern.compile("total_reads_processed:(\\d+)");
    private static final AtomicLong KEYS = new AtomicLong();

    private final ApplicationContext context;

    private Node(ApplicationContext context) {
        this.context = context;
    }

    /// @param settings as in a properties file
    public static Node with(Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putIfAbsent("strategy.name", PREFIX);
        properties.putIfAbsent("cache.slow-command", "5s");
        return new Node(ApplicationContext.run(properties));
    }

    /// The instance most tests use, with the settings as they come.
    static Node one() {
        return Shared.ONE;
    }

    /// Another instance of the same service.
    static Node other() {
        return Shared.OTHER;
    }

    KeyValues<Note> notes() {
        return bean(Stores.class).values("note", Argument.of(Note.class), Duration.ofMinutes(30));
    }

    Counters counters() {
        return bean(Stores.class).counters("visits");
    }

    /// A key no other test has.
    static String newKey() {
        return "key-" + KEYS.incrementAndGet();
    }

    /// The name in Redis of a note.
    static String nameOf(String key) {
        return PREFIX + ":kv:note:" + key;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Commands that pass the stores by, on a connection of their own.
    @SuppressWarnings("unchecked")
    public RedisCommands<String, String> redis() {
        return context.getBean(StatefulRedisConnection.class).sync();
    }

    /// How often Redis has read from a socket: once for all commands that came in one write.
    long reads() {
        return number(READS, redis().info("stats"));
    }

    /// How often Redis was given a command, by whomever.
    long calls(String command) {
        return number(
                Pattern.compile("cmdstat_" + command + ":calls=(\\d+)"),
                redis().info("commandstats"));
    }

    double count(String store, String meter, String... tags) {
        return bean(MeterRegistry.class)
                .get(meter)
                .tag("cache", "kv:" + store)
                .tags(tags)
                .functionCounter()
                .count();
    }

    @Override
    public void close() {
        context.close();
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static final class Shared {
        static final Node ONE = with(Map.of());
        static final Node OTHER = with(Map.of());
    }
}
