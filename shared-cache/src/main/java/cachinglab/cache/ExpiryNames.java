package cachinglab.cache;

import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Stops the start where an expiry is set for a cache that there is not: it would have no effect, and
/// nobody would know. So caches are made before the server starts.
@Singleton
final class ExpiryNames {

    private static final Set<String> SETTINGS =
            Stream.of(ExpirySettings.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .map(NameUtils::hyphenate)
                    .collect(Collectors.toSet());

    private final Environment environment;
    private final Expiries expiries;

    ExpiryNames(Environment environment, Expiries expiries) {
        this.environment = environment;
        this.expiries = expiries;
    }

    @EventListener
    void check(ServerStartupEvent allCachesAreMade) {
        for (String name : environment.getPropertyEntries(ExpirySettings.PREFIX)) {
            String prefix = ExpirySettings.PREFIX + "." + name;
            for (String setting : environment.getPropertyEntries(prefix)) {
                if (SETTINGS.contains(setting) && !isOfACache(name + "-" + setting)) {
                    throw new IllegalArgumentException(
                            "%s.%s is for a cache that there is not; there are %s."
                                    .formatted(prefix, setting, expiries.names()));
                }
            }
        }
    }

    /// From a variable of the environment come all ways to read it: the time-to-live of a
    /// `product-negative` for the negative-time-to-live of `product`.
    private boolean isOfACache(String nameAndSetting) {
        return expiries.names().stream()
                .filter(name -> nameAndSetting.startsWith(name + "-"))
                .anyMatch(name -> SETTINGS.contains(nameAndSetting.substring(name.length() + 1)));
    }
}
