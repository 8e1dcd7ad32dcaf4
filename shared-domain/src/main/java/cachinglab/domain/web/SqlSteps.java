package cachinglab.domain.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.context.ServerRequestContext;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/// Tells a client on this machine that asks for it, by `Want-Server-Timing: steps`, of every
/// statement and commit: `sql;desc="SELECT …";at=…;dur=0.31`, where `at` is when it began, in
/// microseconds since 1970.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "observation.enabled", value = StringUtils.TRUE)
final class SqlSteps implements QueryExecutionListener, MethodExecutionListener {

    private static final String HEADER = "Server-Timing";
    private static final String STEPS = "cachinglab.sql-steps";
    private static final int MOST_CHARACTERS = 200;

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        note(queries.isEmpty() ? "" : queries.getFirst().getQuery(), execution.getElapsedTime());
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (call.getTarget() instanceof Connection && call.getMethod().getName().equals("commit")) {
            note("COMMIT", call.getElapsedTime());
        }
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(STEPS, StringJoiner.class)
                .ifPresent(steps -> {
                    var before = response.getHeaders().get(HEADER);
                    var all = before == null ? steps.toString() : before + ", " + steps;
                    response.getHeaders().set(HEADER, all);
                });
    }

    private static void note(String statement, long nanos) {
        ServerRequestContext.currentRequest()
                .filter(SqlSteps::isWanted)
                .ifPresent(request -> steps(request).add(step(statement, nanos)));
    }

    private static boolean isWanted(HttpRequest<?> request) {
        return "steps".equals(request.getHeaders().get("Want-Server-Timing"))
                && request.getRemoteAddress().getAddress().isLoopbackAddress();
    }

    private static StringJoiner steps(HttpRequest<?> request) {
        return request.getAttribute(STEPS, StringJoiner.class)
                .orElseGet(() -> {
                    var none = new StringJoiner(", ");
                    request.setAttribute(STEPS, none);
                    return none;
                });
    }

    private static String step(String statement, long nanos) {
        var text = statement.replaceAll("[^ !#-\\[\\]-~]+", " ").strip();
        var description = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
        long begin = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - nanos / 1_000;
        return String.format(
                Locale.ROOT, "sql;desc=\"%s\";at=%d;dur=%.3f", description, begin, nanos / 1e6);
    }
}
