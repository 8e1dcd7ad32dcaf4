package cachinglab.cache.declarative;

import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;
import cachinglab.cache.Lookup.Stale;
import cachinglab.cache.redis.Caches;
import io.micronaut.cache.SyncCache;
import io.micronaut.core.type.Argument;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A cache behind Micronaut's annotations.
///
/// - `@Cacheable` looks, and on a miss runs the method and fills under a lease, as cache-aside does:
///   what invalidates meanwhile voids it. That takes one call for all of it, so `atomic = true`.
/// - `@CacheInvalidate` and `@CachePut` come after their method, and so after its commit. They tell
///   Redis of it as writers do: should it be out, it is told before it is read again.
/// - Null, and an empty Optional, is a value with a time to live of its own.
///
/// The local fallback, where it is on, knows of invalidations by key, not of those of all.
final class AnnotatedCache implements SyncCache<Caches> {

    /// No parameters make this key.
    private static final TextKey ALL = new TextKey("(all)");

    private final String name;
    private final TypedCaches types;
    private final ExecutorService executor;

    /// @param executor of calls whose callers must not block
    AnnotatedCache(String name, TypedCaches types, ExecutorService executor) {
        this.name = name;
        this.types = types;
        this.executor = executor;
    }

    @Override
    public <T> @Nullable T get(Object key, Argument<T> type, Supplier<T> load) {
        return switch (types.of(type).find(textOf(key))) {
            case Hit<Optional<Object>>(var value) -> as(type, value);
            case Stale<Optional<Object>>(var refresh) ->
                    as(type, refresh.by(() -> optional(load.get())).value());
            case Miss<Optional<Object>>(var lease) -> {
                try (lease) {
                    T value = load.get();
                    lease.fill(optional(value));
                    yield value;
                }
            }
        };
    }

    @Override
    public void put(Object key, Object value) {
        invalidate(key); // whatever readers are about to fill in, too
        try (var lease = types.untyped().seize(textOf(key))) {
            lease.fill(Optional.of(value));
        }
    }

    @Override
    public void invalidate(Object key) {
        for (var cache : types.known()) {
            var intent = cache.intend(textOf(key));
            intent.declare(); // unlike an eviction it is remembered if Redis cannot be told
            intent.conclude();
        }
    }

    @Override
    public void invalidateAll() {
        var intent = types.all().intend(ALL);
        intent.declare();
        intent.conclude();
    }

    @Override
    public <T> Optional<T> get(Object key, Argument<T> type) {
        throw unleased();
    }

    @Override
    public <T> Optional<T> putIfAbsent(Object key, T value) {
        throw unleased();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Caches getNativeCache() {
        return types.caches();
    }

    @Override
    public ExecutorService getExecutorService() {
        return executor;
    }

    private static TextKey textOf(Object key) {
        return key instanceof TextKey text ? text : TextKey.of(key);
    }

    @SuppressWarnings("unchecked") // the cache of a type has values of that type
    private static <T> @Nullable T as(Argument<T> type, Optional<Object> value) {
        return (T) (type.isOptional() ? value : value.orElse(null));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Object> optional(@Nullable Object value) {
        return value instanceof Optional<?> already
                ? (Optional<Object>) already
                : Optional.ofNullable(value);
    }

    /// Whoever looks, loads and then puts may put an old value over a newer one.
    private static UnsupportedOperationException unleased() {
        return new UnsupportedOperationException(
                """
                This cache is filled under leases: @Cacheable must be atomic, code must \
                get(key, type, supplier).\
                """);
    }
}
