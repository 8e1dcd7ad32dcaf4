package cachinglab.backing;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The servers all Micronaut contexts of this JVM share. When the JVM ends, the contexts close
/// before the servers stop, since a context may still have writes for them.
final class SharedBackingServices {

    private static final Map<BackingOptions, BackingServices> STARTED = new ConcurrentHashMap<>();
    private static final RunningContexts CONTEXTS = new RunningContexts();

    private SharedBackingServices() {}

    static BackingServices startedFor(ApplicationContext context, BackingOptions options) {
        BackingServices services =
                STARTED.computeIfAbsent(
                        options, wanted -> BackingServices.start(wanted, CONTEXTS::close));
        CONTEXTS.add(context);
        return services;
    }
}
