package cachinglab.backing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanRegistration;
import io.micronaut.runtime.EmbeddedApplication;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Micronaut contexts that use the servers of this JVM.
final class RunningContexts {

    private static final Logger LOG = LoggerFactory.getLogger(RunningContexts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Set<ApplicationContext> contexts =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void add(ApplicationContext context) {
        contexts.add(context);
    }

    /// Returns when all are closed, or after 20 seconds.
    ///
    /// Micronaut closes a context from a shutdown hook of its own, at the same time as ours run. To
    /// stop the same application and the same context once more, in the same order, means to wait
    /// for whoever does it; and it closes those that nobody else does.
    void close() {
        Thread closing = Thread.ofPlatform().daemon().name("contexts-close").start(this::closeAll);
        try {
            if (!closing.join(PATIENCE)) {
                LOG.warn(
                        "The application did not stop in {} s; its servers do",
                        PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        List.copyOf(contexts).forEach(RunningContexts::close);
    }

    private static void close(ApplicationContext context) {
        try (context) {
            for (BeanRegistration<?> application :
                    context.getActiveBeanRegistrations(EmbeddedApplication.class)) {
                ((EmbeddedApplication<?>) application.getBean()).stop();
            }
        } catch (RuntimeException e) {
            LOG.warn("An application did not stop well", e);
        }
    }
}
