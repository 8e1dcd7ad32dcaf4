package cachinglab.cache.redis;

import cachinglab.cache.outage.Invalidation;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.ScriptOutputType;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

/// All keys of this service: those under its prefix. Looks at them in small steps, so that Redis
/// goes on serving meanwhile.
@Singleton
public final class Keyspace {

    private static final Script DISCARD = Script.beside(Keyspace.class, "discard.lua");
    private static final int STEP = 500;

    private static final int SAMPLED_STEPS = 20;

    /// What the keys beside an entry end with.
    private static final String LEASE = Entries.leaseOf("");

    private static final String WRITERS = Writers.of("");

    private final Redis redis;
    private final String prefix;

    Keyspace(Redis redis, @Property(name = "strategy.name") String prefix) {
        this.redis = redis;
        this.prefix = prefix;
    }

    /// What the keys begin with that are no copies of anything: sessions, counters.
    public static String ofKeyValues(String prefix) {
        return prefix + ":kv:";
    }

    /// Removes what matches, but never what has no other copy: a key-value, or a write that is not in
    /// PostgreSQL yet. Returns how many.
    ///
    /// @param pattern as in Redis' SCAN, without the prefix: `product:*`
    public long evict(String pattern) {
        var matching = ScanArgs.Builder.limit(STEP).match(escape(prefix) + ":" + pattern);
        long removed = 0;
        ScanCursor cursor = ScanCursor.INITIAL;
        do {
            KeyScanCursor<String> page = redis.await(redis.commands().scan(cursor, matching));
            removed += discard(page.getKeys());
            cursor = page;
        } while (!cursor.isFinished());
        return removed;
    }

    /// The keys that SCAN meets first, all of them if there are not too many. It goes by their hashes:
    /// what is true of these is true of all, by and large.
    public KeySample sample() {
        Set<String> keys = new HashSet<>();
        ScanCursor cursor = ScanCursor.INITIAL;
        for (int i = 0; i < SAMPLED_STEPS && !cursor.isFinished(); i++) {
            KeyScanCursor<String> page =
                    redis.await(redis.commands().scan(cursor, ScanArgs.Builder.limit(STEP)));
            keys.addAll(page.getKeys());
            cursor = page;
        }
        return new KeySample(keys, redis.await(redis.commands().dbsize()), cursor.isFinished());
    }

    /// Whether the key is that of an entry, and not of a lease, a list of writers, or a claim such as
    /// `user:email=…`. Only the keys of lists, `product:list:page=0`, have values in them otherwise.
    public boolean isEntry(String cache, String key) {
        String start = prefix + ':' + cache + ':';
        return key.startsWith(start)
                && !key.endsWith(LEASE)
                && !key.endsWith(WRITERS)
                && (cache.indexOf(':') >= 0 || key.indexOf('=', start.length()) < 0);
    }

    public void evictTag(String name) {
        tag(name).invalidate();
    }

    /// Makes up for invalidations that Redis could not be told of when they were due.
    void evict(List<Invalidation> late) {
        List<Future<Long>> answers = new ArrayList<>();
        for (Invalidation one : late) {
            answers.add(
                    Writers.startConclude(redis, one.entry(), one.writer(), Reading.NOTHING, 0));
            one.tag().ifPresent(name -> answers.add(tag(name).startConclude(one.writer())));
        }
        answers.forEach(redis::await);
    }

    Tag tag(String name) {
        return new Tag(redis, prefix, name);
    }

    private long discard(List<String> keys) {
        List<Future<Long>> answers = new ArrayList<>();
        for (String key : keys) {
            if (!key.startsWith(ofKeyValues(prefix))) {
                answers.add(redis.start(DISCARD, ScriptOutputType.INTEGER, List.of(key)));
            }
        }
        return answers.stream().mapToLong(redis::await).sum();
    }

    private static String escape(String literal) {
        return literal.replaceAll("([\\[\\]*?\\\\])", "\\\\$1");
    }
}
