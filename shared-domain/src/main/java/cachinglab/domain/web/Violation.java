package cachinglab.domain.web;

import io.micronaut.serde.annotation.Serdeable;

/// A rule a request breaks.
///
/// @param field of the body, or a query parameter, or a header
/// @param message what it must be
@Serdeable
public record Violation(String field, String message) {

    String toSentence() {
        return field + ' ' + message;
    }
}
