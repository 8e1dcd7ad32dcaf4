package cachinglab.strategy.backlog;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.keys.Keys;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Accepted writes that PostgreSQL refused, each with the reason. They hold up nobody, and stay
/// until somebody replays or drops them.
///
/// Their number is bounded. One more is not taken, and then stays in the backlog with all behind it.
@Singleton
public final class DeadLetters {

    private static final Script BURY = Script.beside(DeadLetters.class, "bury.lua");
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final int NO_ROOM = -1;

    private final Redis redis;
    private final ObjectMapper json;
    private final Clock clock;
    private final int most;
    private final String key;

    DeadLetters(Redis redis, Keys keys, ObjectMapper json, Clock clock, BacklogSettings settings) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.most = settings.maxDeadLetters();
        this.key = keys.deadLetters();
    }

    /// Keeps the write; for the second time, after a crash, does nothing.
    ///
    /// @throws UnavailableException if there are too many already
    public void add(PendingWrite write, String reason) {
        var letter =
                new DeadLetter(
                        write.message(),
                        write.entity(),
                        write.id(),
                        write.version(),
                        write.value(),
                        reason,
                        clock.instant());
        long outcome =
                redis.run(BURY, List.of(key), bytes(letter.id()), encode(letter), bytes(most));
        if (outcome == NO_ROOM) {
            throw new UnavailableException(
                    most + " dead letters are there already: replay or drop some.", A_WHILE);
        }
    }

    /// In the order they were accepted.
    public List<DeadLetter> all() {
        return redis.await(redis.commands().hvals(key)).stream()
                .map(this::decode)
                .sorted(
                        Comparator.comparing(DeadLetter::acceptedAt)
                                .thenComparingInt(letter -> letter.id().length())
                                .thenComparing(DeadLetter::id))
                .toList();
    }

    public Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(redis.await(redis.commands().hget(key, id))).map(this::decode);
    }

    /// Returns whether it was there.
    public boolean drop(String id) {
        return redis.await(redis.commands().hdel(key, id)) > 0;
    }

    public long size() {
        return redis.await(redis.commands().hlen(key));
    }

    private byte[] encode(DeadLetter letter) {
        try {
            return json.writeValueAsBytes(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeadLetter decode(byte[] letter) {
        try {
            return json.readValue(letter, DeadLetter.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
