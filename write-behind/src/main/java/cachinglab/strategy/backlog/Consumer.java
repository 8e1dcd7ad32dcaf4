package cachinglab.strategy.backlog;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import cachinglab.domain.keys.Keys;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where writes come out: one member of the consumer group that empties the backlog. What it was
/// given and has not acknowledged it is given again, once from each [#begin] on; what a dead member
/// was given, it claims.
///
/// For one thread at a time.
public final class Consumer {

    private static final Logger LOG = LoggerFactory.getLogger(Consumer.class);
    private static final String GROUP = "flushers";
    private static final String FIRST = "0";
    private static final String NEW = ">";
    private static final Script ACKNOWLEDGE = Script.beside(Consumer.class, "acknowledge.lua");

    private final Redis redis;
    private final Keys keys;
    private final BacklogSettings settings;
    private final io.lettuce.core.Consumer<String> self;

    /// The streams of which this consumer may hold messages it has not acknowledged.
    private final Set<String> unacknowledged = new HashSet<>();

    /// How far they have been given again, by stream: the id of the last one.
    private final Map<String, String> again = new HashMap<>();

    /// The streams whose end it has seen since [#begin].
    private final Set<String> ended = new HashSet<>();

    /// @param name no other living consumer's
    public Consumer(Redis redis, Keys keys, BacklogSettings settings, String name) {
        this.redis = redis;
        this.keys = keys;
        this.settings = settings;
        this.self = io.lettuce.core.Consumer.from(GROUP, name);
    }

    /// Leaves the group, where there is nothing left to claim.
    public void leave() {
        keys.streams().stream()
                .filter(stream -> read(stream, FIRST).isEmpty())
                .forEach(stream -> redis.await(redis.commands().xgroupDelconsumer(stream, self)));
    }

    /// Begins with what has not been acknowledged, be it this consumer's, or another's who has held
    /// it for so long that it is dead, or as good as.
    public void begin() {
        for (String stream : keys.streams()) {
            var idle =
                    XAutoClaimArgs.Builder.justid(self, settings.claimAfter(), "0-0")
                            .count(settings.batchSize());
            var claimed = asMember(stream, () -> redis.commands().xautoclaim(stream, idle));
            if (!claimed.getMessages().isEmpty()) {
                unacknowledged.add(stream);
            }
        }
        unacknowledged.forEach(stream -> again.put(stream, FIRST));
        unacknowledged.clear();
        ended.clear();
    }

    /// The next writes in the order they were accepted, all of one stream; empty if all that waited
    /// when it began were handed out. What comes in meanwhile is not chased after, a few writes at a
    /// time: it makes a larger batch the next time.
    public List<PendingWrite> next() {
        for (String stream : keys.streams()) {
            List<PendingWrite> batch = next(stream);
            if (!batch.isEmpty()) {
                return batch;
            }
        }
        return List.of();
    }

    /// Takes the writes out of the backlog. Call it when they are safe in PostgreSQL.
    public void acknowledge(List<PendingWrite> batch) {
        Map<String, List<PendingWrite>> byStream =
                batch.stream().collect(Collectors.groupingBy(PendingWrite::stream));
        byStream.forEach((stream, writes) -> {
            List<byte[]> arguments = new ArrayList<>();
            arguments.add(bytes(GROUP));
            writes.forEach(write -> arguments.add(bytes(write.message())));
            redis.run(ACKNOWLEDGE, List.of(stream), arguments.toArray(byte[][]::new));
        });
    }

    private List<PendingWrite> next(String stream) {
        String last = again.get(stream);
        if (last != null) {
            List<PendingWrite> batch = read(stream, last);
            if (!batch.isEmpty()) {
                again.put(stream, batch.getLast().message());
                return batch;
            }
            again.remove(stream);
        }
        return ended.contains(stream) ? List.of() : readNew(stream);
    }

    private List<PendingWrite> readNew(String stream) {
        List<PendingWrite> batch = read(stream, NEW);
        if (batch.size() < settings.batchSize()) {
            ended.add(stream);
        }
        return batch;
    }

    @SuppressWarnings("unchecked") // an array of one stream, for varargs
    private List<PendingWrite> read(String stream, String from) {
        var limit = XReadArgs.Builder.count(settings.batchSize());
        var offset = StreamOffset.from(stream, from);
        var messages = asMember(stream, () -> redis.commands().xreadgroup(self, limit, offset));
        if (!messages.isEmpty()) {
            unacknowledged.add(stream);
        }
        return messages.stream()
                .map(message -> PendingWrite.of(stream, message.getId(), message.getBody()))
                .toList();
    }

    /// Sends a command that needs the group, and makes the group if it is missing: on the very first
    /// start, and after Redis came back without its data.
    private <T> T asMember(String stream, Supplier<Future<T>> command) {
        try {
            return redis.await(command.get());
        } catch (RedisCommandExecutionException e) {
            if (!String.valueOf(e.getMessage()).startsWith("NOGROUP")) {
                throw e;
            }
            found(stream);
            return redis.await(command.get());
        }
    }

    private void found(String stream) {
        var fromTheStart = StreamOffset.from(stream, "0");
        var madeIfMissing = XGroupCreateArgs.Builder.mkstream();
        try {
            redis.await(redis.commands().xgroupCreate(fromTheStart, GROUP, madeIfMissing));
        } catch (RedisBusyException e) {
            LOG.debug("another instance was first to make the group", e);
        }
    }
}
