package cachinglab.cache.web;

import cachinglab.cache.telemetry.RequestTrace;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Tells each client what the cache did for it: Cache-Status (RFC 9211) and Server-Timing.
@ServerFilter("/**")
final class CacheStatusFilter {

    private final String strategy;
    private final boolean serverTiming;

    CacheStatusFilter(
            @Property(name = "strategy.name") String strategy,
            @Property(name = "server-timing.enabled", defaultValue = "true") boolean serverTiming) {
        this.strategy = strategy;
        this.serverTiming = serverTiming;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var trace = RequestTrace.of(request).orElse(null);
        if (trace == null) {
            return;
        }
        boolean read =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        response.header(
                "Cache-Status", trace.toCacheStatus(strategy, read, System.currentTimeMillis()));
        if (serverTiming) {
            String others = response.getHeaders().get("Server-Timing");
            String own = trace.toServerTiming();
            response.getHeaders().set("Server-Timing", others == null ? own : own + ", " + others);
        }
    }
}
