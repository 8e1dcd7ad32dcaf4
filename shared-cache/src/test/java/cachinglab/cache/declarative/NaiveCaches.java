package cachinglab.cache.declarative;

import cachinglab.cache.redis.Redis;
import io.micronaut.cache.CacheManager;
import io.micronaut.cache.SyncCache;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Caches as one writes them first: GET, SET and DEL under the same annotations.
@Singleton
@Replaces(AnnotatedCaches.class)
@Requires(property = "naive")
final class NaiveCaches implements CacheManager<Redis> {

    private final Redis redis;
    private final ObjectMapper json;

    NaiveCaches(Redis redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public Set<String> getCacheNames() {
        return Set.of();
    }

    @Override
    public SyncCache<Redis> getCache(String name) {
        return new Naive(name);
    }

    private final class Naive implements SyncCache<Redis> {

        private final String name;

        Naive(String name) {
            this.name = name;
        }

        @Override
        public <T> @Nullable T get(Object key, Argument<T> type, Supplier<T> load) {
            Optional<T> found = get(key, type);
            if (found.isPresent()) {
                return found.get();
            }
            T value = load.get();
            put(key, value);
            return value;
        }

        @Override
        public <T> Optional<T> get(Object key, Argument<T> type) {
            try {
                byte[] bytes = redis.await(redis.commands().get(nameOf(key)));
                return bytes == null
                        ? Optional.empty()
                        : Optional.ofNullable(json.readValue(bytes, type));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T> Optional<T> putIfAbsent(Object key, T value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(Object key, Object value) {
            try {
                byte[] bytes = json.writeValueAsBytes(value);
                redis.await(redis.commands().psetex(nameOf(key), 60_000, bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void invalidate(Object key) {
            redis.await(redis.commands().del(nameOf(key)));
        }

        @Override
        public void invalidateAll() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Redis getNativeCache() {
            return redis;
        }

        private String nameOf(Object key) {
            return "naive:" + name + ':' + ((TextKey) key).text();
        }
    }
}
