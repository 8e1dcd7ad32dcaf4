package cachinglab.cache.web;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Stands before every method that is [ForAdministrators].
@Singleton
@InterceptorBean(ForAdministrators.class)
final class AdministratorGate implements MethodInterceptor<Object, Object> {

    private final Admission admission;

    AdministratorGate(Admission admission) {
        this.admission = admission;
    }

    /// Before validation: strangers do not learn what is valid.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        admission.require(ServerRequestContext.currentRequest().orElseThrow());
        return call.proceed();
    }
}
