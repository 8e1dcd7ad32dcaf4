package cachinglab.cache;

import io.micronaut.context.annotation.Context;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// The [Expiry] of every cache, by its name.
@Context
public final class Expiries {

    private final CacheSettings settings;
    private final List<ExpirySettings> special;
    private final Set<String> names = new ConcurrentSkipListSet<>();

    Expiries(CacheSettings settings, List<ExpirySettings> special) {
        this.settings = settings;
        this.special = special;
        special.forEach(it -> it.or(usual())); // a bad value stops the start
    }

    /// Of single things.
    public Expiry of(String cache) {
        return of(cache, usual());
    }

    /// Of lists of things.
    public Expiry ofLists(String cache) {
        return of(
                cache,
                Expiry.fixed(
                        settings.listTimeToLive(),
                        settings.negativeTimeToLive(),
                        settings.jitter()));
    }

    /// Of all caches that were asked for so far, as they are in [ExpirySettings].
    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    private Expiry usual() {
        return Expiry.fixed(
                settings.timeToLive(), settings.negativeTimeToLive(), settings.jitter());
    }

    private Expiry of(String cache, Expiry usual) {
        String name = cache.replace(':', '-');
        names.add(name);
        return special.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> it.or(usual))
                .orElse(usual);
    }
}
