package cachinglab.cache.telemetry;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the caches did for one request.
///
/// Used by one thread after the other: the one that handles the request, the one that answers it.
public final class RequestTrace {

    private static final String ATTRIBUTE = "cachinglab.cache.trace";

    int hits;
    int misses;
    boolean near;
    boolean stale;
    boolean collapsed;
    boolean stored;
    boolean accepted;
    boolean fallback;
    long expires = Long.MAX_VALUE;
    @Nullable String outage;
    long nanos;

    /// The trace of a request; empty if no cache had to do with it.
    public static Optional<RequestTrace> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE).map(RequestTrace.class::cast);
    }

    /// The trace of the request this thread works for, begun if need be.
    static RequestTrace current() {
        var request = ServerRequestContext.currentRequest().orElse(null);
        if (request == null) {
            return new RequestTrace(); // a background job: nobody will read it
        }
        return of(request).orElseGet(() -> begin(request));
    }

    /// What the cache did, in the words of RFC 9211.
    public String toCacheStatus(String cache, boolean read, long now) {
        var status = new StringBuilder(cache);
        if (fallback && misses == 0) {
            return status.append("; hit; detail=fallback").toString();
        }
        if (outage != null) {
            return status.append("; fwd=bypass; detail=").append(outage).toString();
        }
        if (accepted) {
            return status.append("; stored; detail=accepted").toString();
        }
        if (stale) {
            return status.append("; hit; ttl=")
                    .append((expires - now) / 1000)
                    .append("; detail=stale")
                    .toString();
        }
        if (!read) {
            status.append("; fwd=method");
        } else if (misses > 0 || collapsed) {
            status.append(hits > 0 ? "; fwd=partial" : "; fwd=uri-miss");
        } else {
            status.append("; hit");
            if (expires != Long.MAX_VALUE) {
                status.append("; ttl=").append((expires - now) / 1000);
            }
            status.append(near ? "; detail=near" : "");
        }
        status.append(stored ? "; stored" : "").append(collapsed ? "; collapsed" : "");
        return status.toString();
    }

    /// Time spent on the cache, in the words of the Server-Timing header: milliseconds.
    public String toServerTiming() {
        long micros = nanos / 1000;
        String fraction = Long.toString(1000 + micros % 1000).substring(1);
        return "cache;dur=" + micros / 1000 + '.' + fraction;
    }

    private static RequestTrace begin(HttpRequest<?> request) {
        var trace = new RequestTrace();
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }
}
