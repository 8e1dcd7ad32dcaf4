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
/// given it is given again until it acknowledges it; what a dead member was given, it claims.
///
/// For one thread.
public final class Consumer {

    private static final Logger LOG = LoggerFactory.getLogger(Consumer.class);
    private static final String GROUP = "flushers";
    private static final Script ACKNOWLEDGE = Script.beside(Consumer.class, "acknowledge.lua");

    private final Redis redis;
    private final Keys keys;
    private final BacklogSettings settings;
    private final io.lettuce.core.Consumer<String> self;

    /// The streams of which this consumer may hold messages it has not acknowledged.
    private final Set<String> unacknowledged = new HashSet<>();

    /// @param name no other living consumer's
    public Consumer(Redis redis, Keys keys, BacklogSettings settings, String name) {
        this.redis = redis;
        this.keys = keys;
        this.settings = settings;
        this.self = io.lettuce.core.Consumer.from(GROUP, name);
    }

    /// Leaves the group, unless there is something left to claim.
    public void leave() {
        if (unacknowledged.isEmpty()) {
            keys.streams()
                    .forEach(stream ->
                            redis.await(redis.commands().xgroupDelconsumer(stream, self)));
        }
    }

    /// Takes over what other consumers hold for too long: they are dead, or as good as.
    public void claim() {
        for (String stream : keys.streams()) {
            var idle =
                    XAutoClaimArgs.Builder.justid(self, settings.claimAfter(), "0-0")
                            .count(settings.batchSize());
            var claimed = asMember(stream, () -> redis.commands().xautoclaim(stream, idle));
            if (!claimed.getMessages().isEmpty()) {
                unacknowledged.add(stream);
            }
        }
    }

    /// The next writes in the order they were accepted, all of one stream; empty if none wait.
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
        if (unacknowledged.contains(stream)) {
            List<PendingWrite> again = read(stream, "0");
            if (!again.isEmpty()) {
                return again;
            }
            unacknowledged.remove(stream);
        }
        List<PendingWrite> fresh = read(stream, ">");
        if (!fresh.isEmpty()) {
            unacknowledged.add(stream);
        }
        return fresh;
    }

    @SuppressWarnings("unchecked") // an array of one stream, for varargs
    private List<PendingWrite> read(String stream, String from) {
        var limit = XReadArgs.Builder.count(settings.batchSize());
        var offset = StreamOffset.from(stream, from);
        return asMember(stream, () -> redis.commands().xreadgroup(self, limit, offset)).stream()
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
