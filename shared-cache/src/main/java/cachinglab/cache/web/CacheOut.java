package cachinglab.cache.web;

import io.lettuce.core.RedisException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// What cannot be done without the cache is refused for the moment: managing it.
@Singleton
final class CacheOut implements ExceptionHandler<RedisException, HttpResponse<?>> {

    private static final String SECONDS = "1";

    private final ErrorResponseProcessor<?> errors;

    CacheOut(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, RedisException outage) {
        return errors.processResponse(
                ErrorContext.builder(request)
                        .cause(outage)
                        .errorMessage("The cache is out.")
                        .build(),
                HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS));
    }
}
