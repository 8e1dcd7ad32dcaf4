package cachinglab.cache.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.redis.Caches;
import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import io.lettuce.core.ScriptOutputType;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks at single entries, whatever is in them, in one round trip of bounded size.
@Singleton
final class Inspection {

    private static final Script LOOK = Script.beside(Inspection.class, "look.lua");
    private static final Pattern ENTITY = Pattern.compile("[a-z]+");

    private final Redis redis;
    private final Caches caches;
    private final String prefix;
    private final int most;
    private final JsonMapper json;

    Inspection(
            Redis redis,
            Caches caches,
            @Property(name = "strategy.name") String prefix,
            CacheSettings settings,
            JsonMapper json) {
        this.redis = redis;
        this.caches = caches;
        this.prefix = prefix;
        this.most = settings.maxEntryBytes();
        this.json = json;
    }

    /// The entry of an entity; empty if there is none, or no such entity.
    Optional<EntryView> find(String entity, long id) {
        if (!ENTITY.matcher(entity).matches()) {
            return Optional.empty(); // part of some other key of the service
        }
        String key = caches.nameOf(entity, id).orElse(prefix + ':' + entity + ':' + id);
        Future<List<Object>> answer =
                redis.start(LOOK, ScriptOutputType.MULTI, List.of(key), Redis.bytes(most));
        List<Object> found = redis.await(answer);
        return found.isEmpty() ? Optional.empty() : Optional.of(view(key, found));
    }

    /// @param found as the script returns it
    private EntryView view(String key, List<Object> found) {
        return new EntryView(
                key,
                new String((byte[]) found.get(0), UTF_8),
                seconds((Long) found.get(1)),
                (Long) found.get(2),
                json((byte[]) found.get(3)));
    }

    private static long seconds(long millis) {
        return millis < 0 ? millis : millis / 1000;
    }

    private @Nullable JsonNode json(byte[] value) {
        try {
            return json.readValue(value, Argument.of(JsonNode.class));
        } catch (IOException notJson) {
            return null;
        }
    }
}
