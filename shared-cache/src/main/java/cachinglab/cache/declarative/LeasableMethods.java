package cachinglab.cache.declarative;

import static java.util.stream.Collectors.joining;

import io.micronaut.cache.annotation.CacheConfig;
import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.context.BeanContext;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.inject.AdvisedBeanType;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.function.Predicate;

/// Stops the start at a `@Cacheable` that cannot run under a lease: Micronaut would look, run the
/// method, and put later, and in between nobody could void what it is about to put. It does so without
/// `atomic = true`, and with every method that returns a future or a publisher.
@Singleton
final class LeasableMethods {

    private static final String RULE =
            " must return its value itself, and be @Cacheable with atomic = true and one name.";

    private final BeanContext beans;

    LeasableMethods(BeanContext beans) {
        this.beans = beans;
    }

    @EventListener
    void check(StartupEvent start) {
        String others =
                beans.getBeanDefinitionReferences().stream()
                        .filter(AdvisedBeanType.class::isInstance)
                        .flatMap(bean -> bean.load(beans).getExecutableMethods().stream())
                        .filter(method -> method.hasStereotype(Cacheable.class))
                        .filter(Predicate.not(LeasableMethods::isLeasable))
                        .map(LeasableMethods::name)
                        .collect(joining(", "));
        if (!others.isEmpty()) {
            throw new IllegalStateException(others + RULE);
        }
    }

    private static boolean isLeasable(ExecutableMethod<?, ?> method) {
        var type = method.getReturnType();
        return method.isTrue(Cacheable.class, "atomic")
                && names(method) == 1
                && !type.isVoid()
                && !type.isAsyncOrReactive();
    }

    /// Of several, an atomic one would use the first only.
    private static int names(ExecutableMethod<?, ?> method) {
        int own = method.stringValues(Cacheable.class, "cacheNames").length;
        return own > 0 ? own : method.stringValues(CacheConfig.class, "cacheNames").length;
    }

    private static String name(ExecutableMethod<?, ?> method) {
        return method.getDeclaringType().getSimpleName() + '.' + method.getMethodName();
    }
}
