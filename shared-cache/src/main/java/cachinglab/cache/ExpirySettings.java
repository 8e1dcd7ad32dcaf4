package cachinglab.cache;

import static cachinglab.cache.CacheSettings.LONGEST;
import static cachinglab.cache.CacheSettings.SHORTEST;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be different in one cache, under `cache.expiry.NAME.*`; the name is that of the
/// statistics, with a hyphen for the colon: `product`, `product-list`. What is not set is as in
/// [CacheSettings], or off. [Expiry] says what each means.
@EachProperty("cache.expiry")
public record ExpirySettings(
        @Parameter String name,
        @Nullable Duration timeToLive,
        @Nullable Duration negativeTimeToLive,
        @Nullable Double jitter,
        @Nullable Duration timeToIdle,
        @Nullable Duration staleWhileRevalidate,
        @Nullable Duration staleIfError,
        @Nullable Double earlyRefresh) {

    static final String PREFIX = "cache.expiry";

    /// What is set here, and the rest as given.
    Expiry or(Expiry usual) {
        return checked(
                new Expiry(
                        set(timeToLive, usual.timeToLive()),
                        set(negativeTimeToLive, usual.negativeTimeToLive()),
                        set(jitter, usual.jitter()),
                        set(timeToIdle, usual.timeToIdle()),
                        set(staleWhileRevalidate, usual.staleWhileRevalidate()),
                        set(staleIfError, usual.staleIfError()),
                        set(earlyRefresh, usual.earlyRefresh())));
    }

    private Expiry checked(Expiry expiry) {
        within("time-to-live", expiry.timeToLive(), SHORTEST, LONGEST);
        within("negative-time-to-live", expiry.negativeTimeToLive(), SHORTEST, LONGEST);
        within("jitter", expiry.jitter(), 0.0, 0.5);
        within("time-to-idle", expiry.timeToIdle(), Duration.ZERO, expiry.timeToLive());
        within("stale-while-revalidate", expiry.staleWhileRevalidate(), Duration.ZERO, LONGEST);
        within("stale-if-error", expiry.staleIfError(), Duration.ZERO, LONGEST);
        within("early-refresh", expiry.earlyRefresh(), 0.0, 1000.0);
        if (expiry.slides() && expiry.afterlife().isPositive()) {
            throw new IllegalArgumentException(
                    """
                    %s.%s.time-to-idle cannot be combined with stale-while-revalidate or stale-if-error: \
                    what nobody read is gone, and what is read is kept until its time to live is over.\
                    """
                            .formatted(PREFIX, name));
        }
        return expiry;
    }

    private <T extends Comparable<T>> void within(String setting, T value, T least, T most) {
        Setting.within(PREFIX + "." + name + "." + setting, value, least, most);
    }

    private static <T> T set(@Nullable T own, T usual) {
        return Optional.ofNullable(own).orElse(usual);
    }
}
