package cachinglab.cache.declarative;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One cache that annotations name, under `cache.annotated.NAME.*`. What is not set is as in
/// [cachinglab.cache.CacheSettings]. A bad value stops the start and is named.
///
/// @param name the second part of its keys: not one that entities use, too
/// @param timeToLive at least a millisecond, at most a day; else as entities
/// @param nullTimeToLive of the knowledge that a method returned null, or an empty Optional; zero: that
///     is not cached; else as what does not exist
/// @param tag of the entries: whoever invalidates it, as writers do who declare themselves, outdates
///     them all; else the name of the cache
@EachProperty(AnnotatedSettings.PREFIX)
record AnnotatedSettings(
        @Parameter String name,
        @Nullable Duration timeToLive,
        @Nullable Duration nullTimeToLive,
        @Nullable String tag) {

    static final String PREFIX = "cache.annotated";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /// What keys of the toolkit itself begin with.
    private static final Set<String> TAKEN = Set.of("tag", "kv");

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /// As long as a tag keeps its state, on which all entries depend.
    private static final Duration LONGEST = Duration.ofDays(1);

    AnnotatedSettings {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw new IllegalArgumentException(
                    """
                    A cache must be named in lower case and with hyphens, as top-sellers, and not \
                    tag or kv, but is named %s.\
                    """
                            .formatted(name));
        }
        if (tag != null && !NAME.matcher(tag).matches()) {
            throw bad(name, "tag", "in lower case and with hyphens", tag);
        }
        within(name, "time-to-live", timeToLive, SHORTEST);
        within(name, "null-time-to-live", nullTimeToLive, Duration.ZERO);
    }

    /// Of a cache nobody has configured.
    static AnnotatedSettings of(String name) {
        return new AnnotatedSettings(name, null, null, null);
    }

    private static void within(
            String name, String setting, @Nullable Duration value, Duration least) {
        if (value != null && (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0)) {
            throw bad(name, setting, "from %s to %s".formatted(least, LONGEST), value);
        }
    }

    private static IllegalArgumentException bad(
            String name, String setting, String rule, Object value) {
        return new IllegalArgumentException(
                "%s.%s.%s must be %s, but is %s.".formatted(PREFIX, name, setting, rule, value));
    }
}
