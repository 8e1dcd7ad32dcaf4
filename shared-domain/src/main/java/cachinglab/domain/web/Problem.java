package cachinglab.domain.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Why a request was not answered as asked (RFC 9457).
///
/// @param type `about:blank`: the status says it all
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

    static Problem of(HttpStatus status, String detail) {
        return of(status, detail, List.of());
    }

    static Problem of(HttpStatus status, String detail, List<Violation> violations) {
        return new Problem("about:blank", status.getReason(), status.getCode(), detail, violations);
    }
}
