package cachinglab.cache.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;

/// Lets only callers on this machine change something under /cache and /write-behind.
@ServerFilter({"/cache/**", "/write-behind/**"})
final class LoopbackOnly {

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET;
        if (!reads && !request.getRemoteAddress().getAddress().isLoopbackAddress()) {
            throw new HttpStatusException(
                    HttpStatus.FORBIDDEN, "Management is for callers on this machine.");
        }
    }
}
