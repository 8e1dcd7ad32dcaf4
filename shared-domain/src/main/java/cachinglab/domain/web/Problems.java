package cachinglab.domain.web;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import cachinglab.domain.DuplicateException;
import cachinglab.domain.NotFoundException;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.VersionConflictException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/// Which exception becomes which answer. What the framework itself refuses becomes one in
/// {@link ProblemResponses}.
@Controller
final class Problems {

    @Error(global = true)
    HttpResponse<Problem> notFound(NotFoundException e) {
        return answer(HttpStatus.NOT_FOUND, e);
    }

    @Error(global = true)
    HttpResponse<Problem> duplicate(DuplicateException e) {
        return answer(HttpStatus.CONFLICT, e);
    }

    @Error(global = true)
    HttpResponse<Problem> versionConflict(VersionConflictException e) {
        return answer(HttpStatus.PRECONDITION_FAILED, e);
    }

    @Error(global = true)
    HttpResponse<Problem> badRequest(BadRequestException e) {
        return badRequest(List.of(e.violation()));
    }

    @Error(global = true)
    HttpResponse<Problem> invalid(ConstraintViolationException e) {
        return badRequest(
                e.getConstraintViolations().stream()
                        .map(Problems::violation)
                        .sorted(Comparator.comparing(Violation::field))
                        .toList());
    }

    @Error(global = true)
    HttpResponse<Problem> unreadable(ConversionErrorException e) {
        return badRequest(
                List.of(new Violation(e.getArgument().getName(), "must be one whole number")));
    }

    @Error(global = true)
    HttpResponse<Problem> unavailable(UnavailableException e) {
        var seconds = Math.max(1, e.retryAfter().toSeconds());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, e)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        var field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = requireNonNullElse(node.getName(), "");
        }
        return new Violation(field, violation.getMessage());
    }

    private static HttpResponse<Problem> badRequest(List<Violation> violations) {
        var detail = violations.stream().map(Violation::toSentence).collect(joining("; "));
        return ProblemResponses.of(Problem.of(HttpStatus.BAD_REQUEST, detail, violations));
    }

    private static MutableHttpResponse<Problem> answer(HttpStatus status, RuntimeException e) {
        return ProblemResponses.of(Problem.of(status, requireNonNullElse(e.getMessage(), "")));
    }
}
