package cachinglab.domain.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// Makes problems of what the framework refuses before or instead of an endpoint: unknown paths,
/// unreadable bodies, wrong methods and types, bodies too large.
@Primary
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        var problem = Problem.of(response.status(), detail(context, response.status()));
        return response.contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE).body(problem);
    }

    static MutableHttpResponse<Problem> of(Problem problem) {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(problem.status()))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(problem);
    }

    /// What went wrong inside is for the log only.
    private static String detail(ErrorContext context, HttpStatus status) {
        return status.getCode() >= 500 || !context.hasErrors()
                ? status.getReason()
                : context.getErrors().stream()
                        .map(Error::getMessage)
                        .collect(Collectors.joining(" "));
    }
}
