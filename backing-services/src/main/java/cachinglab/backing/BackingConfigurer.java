package cachinglab.backing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.reflect.ClassUtils;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives every Micronaut context on whose class path it is the servers it needs and nobody has
/// configured: PostgreSQL if it can have data sources, Redis if it has Lettuce.
///
/// All contexts of a JVM share them. They stop when the JVM ends, after the contexts.
public final class BackingConfigurer implements ApplicationContextConfigurer {

    /// What is configured anywhere outside the jar goes before, the jar's own files after.
    private static final int POSITION = -250;

    private static final String DATA_SOURCES = "io.micronaut.jdbc.DataSourceResolver";
    private static final String LETTUCE = "io.lettuce.core.RedisClient";

    @Override
    public void configure(ApplicationContext context) {
        BackingOptions options =
                BackingOptions.both()
                        .needing(has(context, DATA_SOURCES), has(context, LETTUCE))
                        .withConfigured(ConfiguredServers.of(name -> property(context, name)));
        if (options.startsPostgreSql() || options.startsRedis()) {
            Map<String, Object> properties =
                    Map.copyOf(SharedBackingServices.startedFor(context, options).properties());
            context.getEnvironment()
                    .addPropertySource(PropertySource.of("backing-services", properties, POSITION));
        }
    }

    private static @Nullable String property(ApplicationContext context, String name) {
        return context.getProperty(name, String.class)
                .orElseGet(() -> ConfiguredServers.environment(name));
    }

    private static boolean has(ApplicationContext context, String className) {
        return ClassUtils.isPresent(className, context.getClassLoader());
    }
}
