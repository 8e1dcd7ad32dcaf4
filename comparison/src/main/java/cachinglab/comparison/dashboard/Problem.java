package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;

/// What went wrong (RFC 9457).
@Serdeable
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }
}
