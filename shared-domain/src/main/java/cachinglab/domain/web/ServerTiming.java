package cachinglab.domain.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.context.ServerRequestContext;
import java.util.List;
import java.util.Locale;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/// Tells the client how long its request was in SQL, in milliseconds: `Server-Timing: db;dur=1.23`
/// (https://www.w3.org/TR/server-timing/). Says nothing of a request without SQL.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "server-timing.enabled", notEquals = StringUtils.FALSE)
final class ServerTiming implements QueryExecutionListener, Ordered {

    private static final String HEADER = "Server-Timing";
    private static final String NANOS = "cachinglab.sql-nanos";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        ServerRequestContext.currentRequest()
                .ifPresent(request -> add(request, execution.getElapsedTime()));
    }

    private static void add(HttpRequest<?> request, long nanos) {
        request.setAttribute(NANOS, sqlNanos(request) + nanos);
    }

    private static long sqlNanos(HttpRequest<?> request) {
        return request.getAttribute(NANOS, Long.class).orElse(0L);
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var nanos = sqlNanos(request);
        if (nanos > 0) {
            var before = response.getHeaders().get(HEADER);
            var db = String.format(Locale.ROOT, "db;dur=%.2f", nanos / 1e6);
            response.getHeaders().set(HEADER, before == null ? db : before + ", " + db);
        }
    }
}
