package cachinglab.cache;

import io.micronaut.core.type.Argument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What a cache holds, and under which names.
///
/// @param name as it appears in meters and statistics
/// @param type of the values, for JSON
/// @param key the name in Redis of each key
/// @param version of a value: of two values under one key the higher is the newer; 0 if unversioned
/// @param absent the value that says "there is none" and gets the shorter, negative time to live
/// @param current whether a value that was found still counts; else it is loaded again. Or null
/// @param tag a name that all entries carry, to be invalidated together; or null
/// @param invalidates the tag of other entries that are outdated by every write to one of these; or
///     null
public record CacheSpec<K, V>(
        String name,
        Argument<V> type,
        Function<K, String> key,
        ToLongFunction<V> version,
        @Nullable V absent,
        @Nullable Predicate<V> current,
        @Nullable String tag,
        @Nullable String invalidates) {

    /// Single things, which may turn out not to exist.
    public static <K, E> CacheSpec<K, Optional<E>> of(
            String name, Class<E> type, Function<K, String> key, ToLongFunction<E> version) {
        return of(name, type, key, version, null);
    }

    /// The same, with lists that show some of them.
    public static <K, E> CacheSpec<K, Optional<E>> of(
            String name,
            Class<E> type,
            Function<K, String> key,
            ToLongFunction<E> version,
            @Nullable String invalidates) {
        return new CacheSpec<>(
                name,
                optionalOf(type),
                key,
                value -> value.map(version::applyAsLong).orElse(0L),
                Optional.empty(),
                null,
                null,
                invalidates);
    }

    /// The same, but that a value is loaded again once this says that it does not count any more.
    ///
    /// @param test must not wait: of near entries, an event loop asks
    public CacheSpec<K, V> servedIf(Predicate<V> test) {
        return new CacheSpec<>(name, type, key, version, absent, test, tag, invalidates);
    }

    /// Lists of things, all invalidated together.
    public static <K, E> CacheSpec<K, List<E>> listsOf(
            String name, Class<E> type, Function<K, String> key, String tag) {
        return new CacheSpec<>(name, Argument.listOf(type), key, value -> 0, null, null, tag, null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <E> Argument<Optional<E>> optionalOf(Class<E> type) {
        return (Argument) Argument.of(Optional.class, type);
    }
}
