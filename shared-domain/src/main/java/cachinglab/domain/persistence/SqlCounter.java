package cachinglab.domain.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.QueryType;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.listener.QueryUtils;

/// The meter `sql.statements`: executions by type. A batch is one, as is a statement of many rows.
@Singleton
final class SqlCounter implements QueryExecutionListener {

    private final Map<QueryType, Counter> executions;

    SqlCounter(MeterRegistry meters) {
        executions =
                Stream.of(QueryType.values())
                        .collect(toMap(Function.identity(), type -> counter(meters, type)));
    }

    private static Counter counter(MeterRegistry meters, QueryType type) {
        return Counter.builder("sql.statements")
                .description("SQL statements executed")
                .tag("type", type.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var type =
                queries.isEmpty()
                        ? QueryType.OTHER
                        : QueryUtils.getQueryType(queries.getFirst().getQuery());
        requireNonNull(executions.get(type)).increment();
    }
}
