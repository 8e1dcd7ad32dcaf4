package cachinglab.cache;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.NameUtils;
import java.lang.reflect.RecordComponent;

/// Stops the start at a setting that cannot be read, such as a duration of `soon`: Micronaut would
/// take the default instead, and nobody would know.
@Context
public final class ReadableSettings {

    ReadableSettings(Environment environment) {
        check(environment, "cache", CacheSettings.class);
        check(environment, "cache.hit-rate-floor", HitRateFloorSettings.class);
        for (String cache : environment.getPropertyEntries(ExpirySettings.PREFIX)) {
            check(environment, ExpirySettings.PREFIX + "." + cache, ExpirySettings.class);
        }
    }

    /// @param prefix of the names of the settings
    public static void check(
            Environment environment, String prefix, Class<? extends Record> settings) {
        for (RecordComponent setting : settings.getRecordComponents()) {
            String name = prefix + "." + NameUtils.hyphenate(setting.getName());
            checkOne(environment, name, setting.getType());
        }
    }

    private static void checkOne(Environment environment, String name, Class<?> type) {
        environment
                .getProperty(name, String.class)
                .ifPresent(text -> {
                    if (environment.getProperty(name, type).isEmpty()) {
                        throw new IllegalArgumentException(
                                "%s must be of type %s, but is %s."
                                        .formatted(name, type.getSimpleName(), text));
                    }
                });
    }
}
