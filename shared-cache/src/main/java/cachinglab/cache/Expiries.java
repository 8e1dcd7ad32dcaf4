package cachinglab.cache;

import io.micronaut.context.annotation.Context;
import java.util.List;

/// The [Expiry] of every cache, by its name.
@Context
public final class Expiries {

    private final CacheSettings settings;
    private final List<ExpirySettings> special;

    Expiries(CacheSettings settings, List<ExpirySettings> special) {
        this.settings = settings;
        this.special = special;
        special.forEach(it -> of(it.name())); // a bad value stops the start
    }

    /// Of single things.
    public Expiry of(String cache) {
        return of(
                cache,
                Expiry.fixed(
                        settings.timeToLive(), settings.negativeTimeToLive(), settings.jitter()));
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

    private Expiry of(String cache, Expiry usual) {
        String name = cache.replace(':', '-');
        return special.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> it.or(usual))
                .orElse(usual);
    }
}
