package cachinglab.cache;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.NameUtils;
import java.lang.reflect.RecordComponent;

/// Stops the start at a setting that cannot be read, such as a duration of `soon`: Micronaut would
/// take the default instead, and nobody would know.
@Context
final class ReadableSettings {

    ReadableSettings(Environment environment) {
        for (RecordComponent setting : CacheSettings.class.getRecordComponents()) {
            check(
                    environment,
                    "cache." + NameUtils.hyphenate(setting.getName()),
                    setting.getType());
        }
    }

    private static void check(Environment environment, String name, Class<?> type) {
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
