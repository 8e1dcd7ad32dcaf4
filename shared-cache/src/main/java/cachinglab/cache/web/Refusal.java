package cachinglab.cache.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// Says why management does not do what was asked of it.
@Singleton
final class Refusal implements ExceptionHandler<RefusalException, HttpResponse<?>> {

    private final ErrorResponseProcessor<?> errors;

    Refusal(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, RefusalException refusal) {
        var response = HttpResponse.status(refusal.status());
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return errors.processResponse(
                ErrorContext.builder(request)
                        .cause(refusal)
                        .errorMessage(refusal.getMessage())
                        .build(),
                response);
    }
}
