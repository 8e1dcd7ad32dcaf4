package cachinglab.domain.persistence;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.ChainListener;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.Stopwatch;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/// Lets the listeners see every statement and how many nanoseconds PostgreSQL took for it.
@Singleton
final class ObservedDataSource implements BeanCreatedEventListener<DataSource>, Ordered {

    private final ProxyConfig config;

    ObservedDataSource(
            List<QueryExecutionListener> listeners, List<MethodExecutionListener> callListeners) {
        var all = new ChainListener();
        all.setListeners(listeners);
        var builder =
                ProxyConfig.Builder.create()
                        .queryListener(all)
                        .stopwatchFactory(NanoStopwatch::new);
        callListeners.forEach(builder::methodListener);
        config = builder.build();
    }

    /// First, right around the pool: Flyway and Micronaut Data look through their own wrappers only.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        var observed = new ProxyDataSource(event.getBean());
        observed.setProxyConfig(config);
        return observed;
    }

    private static final class NanoStopwatch implements Stopwatch {

        private long start;

        @Override
        public Stopwatch start() {
            start = System.nanoTime();
            return this;
        }

        @Override
        public long getElapsedTime() {
            return System.nanoTime() - start;
        }
    }
}
