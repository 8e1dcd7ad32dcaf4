package cachinglab.domain.keys;

import cachinglab.domain.EntityType;
import cachinglab.domain.Query;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/// Makes every key: `{prefix}:{entity}:{id}`, for instance `cache-aside:product:42`. Others derive
/// theirs by suffix: `cache-aside:product:42:lease`.
///
/// Keys that one script touches must lie in one slot of a Redis Cluster. There the same keys carry
/// the shard of the id as a hash tag: `cache-aside:product:{7}:42`.
@Singleton
public final class Keys {

    /// A few per node of any cluster this is likely to meet.
    private static final int SHARDS = 16;

    private final String prefix;
    private final boolean cluster;

    /// @param nodes of a cluster; empty if there is none
    Keys(
            @Property(name = "strategy.name") String prefix,
            @Property(name = "redis.uris", defaultValue = "") String nodes) {
        this.prefix = prefix;
        this.cluster = !nodes.isBlank();
    }

    public String entity(EntityType<?> type, long id) {
        return prefix + ':' + type.name() + ':' + shard(id) + id;
    }

    public String list(EntityType<?> type, Query query) {
        String filter =
                query.filter() == null ? "" : ":" + type.filter() + "=" + encode(query.filter());
        return "%s:%s:%slist%s:page=%d:size=%d"
                .formatted(
                        prefix,
                        type.name(),
                        shard(query.hashCode()),
                        filter,
                        query.page(),
                        query.size());
    }

    /// What some of them come to: `cache-aside:product:totals:category=Kitchen`.
    public String totals(EntityType<?> type, String filter) {
        return "%s:%s:%stotals:%s=%s"
                .formatted(
                        prefix,
                        type.name(),
                        shard(filter.hashCode()),
                        type.filter(),
                        encode(filter));
    }

    /// Who has the right to a value that must be unique: `write-behind:user:email=alice@example.com`.
    public String unique(EntityType<?> type, String value) {
        return prefix + ':' + type.name() + ':' + type.filter() + '=' + encode(value);
    }

    /// Where the writes to an entity wait that are accepted and not in PostgreSQL yet.
    public String streamOf(long id) {
        return prefix + ':' + shard(id) + "stream";
    }

    /// All there are.
    public List<String> streams() {
        return LongStream.range(0, cluster ? SHARDS : 1).mapToObj(this::streamOf).toList();
    }

    /// Where the writes end that PostgreSQL refused.
    public String deadLetters() {
        return prefix + ":dead-letters";
    }

    private String shard(long id) {
        return cluster ? "{" + Math.floorMod(id, SHARDS) + "}:" : "";
    }

    /// Keeps a value from looking like more than one part of a key.
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%40", "@");
    }
}
