package cachinglab.domain.web;

import static io.micronaut.http.HttpHeaders.DATE;
import static io.micronaut.http.HttpHeaders.IF_NONE_MATCH;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers what this process has from the event loop. A virtual thread is for those who wait; here it
/// would take as long to hand the request to one as to answer it.
///
/// Whatever is not so simple goes on to the [Endpoint].
@ServerFilter(
        patterns = {"/products/*", "/users/*"},
        methods = HttpMethod.GET)
@Requires(property = "cache.near.enabled", value = StringUtils.TRUE)
final class NearHits implements Ordered {

    private final HttpDate date;

    NearHits(Clock clock) {
        date = new HttpDate(clock);
    }

    /// The last filter: all others see this answer as they see the endpoint's.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @RequestFilter
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(route -> find(route, request.getHeaders().get(IF_NONE_MATCH)))
                .map(this::dated)
                .orElse(null);
    }

    private static Optional<? extends MutableHttpResponse<?>> find(
            RouteMatch<?> route, @Nullable String ifNoneMatch) {
        return route instanceof MethodBasedRouteMatch<?, ?> match
                        && match.getTarget() instanceof Endpoint<?, ?> endpoint
                ? idOf(match).flatMap(id -> endpoint.findNear(id, ifNoneMatch))
                : Optional.empty();
    }

    private static Optional<Long> idOf(RouteMatch<?> route) {
        return ConversionService.SHARED.convert(route.getVariableValues().get("id"), Long.class);
    }

    /// The router dates only what comes from an endpoint.
    private HttpResponse<?> dated(MutableHttpResponse<?> response) {
        return response.header(DATE, date.now());
    }
}
