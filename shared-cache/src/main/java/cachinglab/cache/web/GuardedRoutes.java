package cachinglab.cache.web;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Stops the start if management could change something for anybody: a route that somebody forgot
/// to reserve [ForAdministrators].
@Singleton
final class GuardedRoutes {

    private static final Pattern MANAGEMENT = Pattern.compile("/(cache|write-behind)(/.*)?");

    /// They change nothing (RFC 9110, section 9.2.1).
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Router router;

    GuardedRoutes(Router router) {
        this.router = router;
    }

    @EventListener
    void check(StartupEvent start) {
        String open =
                router.uriRoutes()
                        .filter(GuardedRoutes::isOpen)
                        .map(route -> route.getHttpMethodName() + ' ' + template(route))
                        .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new IllegalStateException(open + " must be @ForAdministrators.");
        }
    }

    private static boolean isOpen(UriRouteInfo<?, ?> route) {
        return MANAGEMENT.matcher(template(route)).matches()
                && !SAFE.contains(route.getHttpMethod())
                && !route.getAnnotationMetadata().hasStereotype(ForAdministrators.class);
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }
}
