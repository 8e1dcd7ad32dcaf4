package cachinglab.cache.web;

import io.micronaut.aop.Around;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets only administrators call this, see [Admission]. A service does not start if a route under
/// /cache or /write-behind changes something and lacks this, see [GuardedRoutes].
///
/// Not a filter: one that matches some paths is looked for at every request, also at a hit.
@Documented
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForAdministrators {}
