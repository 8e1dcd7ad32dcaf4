package cachinglab.cache.declarative;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiry;
import cachinglab.cache.redis.Caches;
import io.micronaut.core.reflect.ReflectionUtils;
import io.micronaut.core.type.Argument;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The entries under one name, as the toolkit sees them: a cache for each type that methods return,
/// since an annotation says it only when it is called. Mostly that is one type.
final class TypedCaches {

    private final ConcurrentMap<Argument<?>, Cache<TextKey, Optional<Object>>> byType =
            new ConcurrentHashMap<>();
    private final Caches caches;
    private final AnnotatedSettings settings;
    private final Function<TextKey, String> key;
    private final Expiry expiry;
    private final Cache<TextKey, Optional<Object>> untyped;
    private final Cache<TextKey, Optional<Object>> all;

    TypedCaches(
            Caches caches,
            AnnotatedSettings settings,
            Function<TextKey, String> key,
            Expiry expiry) {
        this.caches = caches;
        this.settings = settings;
        this.key = key;
        this.expiry = expiry;
        this.untyped = create(Argument.OBJECT_ARGUMENT, tag(), null);
        this.all = create(Argument.OBJECT_ARGUMENT, null, tag());
    }

    Caches caches() {
        return caches;
    }

    Cache<TextKey, Optional<Object>> of(Argument<?> type) {
        return byType.computeIfAbsent(bare(type), known -> create(known, tag(), null));
    }

    /// For those who write, and have the value or need none.
    Cache<TextKey, Optional<Object>> untyped() {
        return untyped;
    }

    /// Each that may keep something of its own while Redis is out; at least one.
    Collection<Cache<TextKey, Optional<Object>>> known() {
        return byType.isEmpty() ? List.of(untyped) : byType.values();
    }

    /// For those who write to all entries at once.
    Cache<TextKey, Optional<Object>> all() {
        return all;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Cache<TextKey, Optional<Object>> create(
            Argument<?> type, @Nullable String tag, @Nullable String invalidates) {
        Argument<Optional<Object>> optional = (Argument) Argument.of(Optional.class, type);
        return caches.create(
                new CacheSpec<>(
                        settings.name(),
                        optional,
                        key,
                        value -> 0,
                        Optional.empty(),
                        null,
                        tag,
                        invalidates),
                expiry);
    }

    private String tag() {
        return settings.tag() == null ? settings.name() : settings.tag();
    }

    /// What is stored of a type: no Optional, no primitive, and nobody's name for it.
    private static Argument<?> bare(Argument<?> type) {
        Argument<?> value =
                type.isOptional()
                        ? type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT)
                        : type;
        return value.isPrimitive()
                ? Argument.of(ReflectionUtils.getWrapperType(value.getType()))
                : Argument.of(value.getType(), value.getTypeParameters());
    }
}
