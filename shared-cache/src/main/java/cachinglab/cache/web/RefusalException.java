package cachinglab.cache.web;

import io.micronaut.http.HttpStatus;

/// Management does not do what was asked of it.
final class RefusalException extends RuntimeException {

    private final HttpStatus status;

    private RefusalException(HttpStatus status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static RefusalException badRequest(String reason) {
        return new RefusalException(HttpStatus.BAD_REQUEST, reason);
    }

    /// A token would help.
    static RefusalException unauthorized(String reason) {
        return new RefusalException(HttpStatus.UNAUTHORIZED, reason);
    }

    static RefusalException forbidden(String reason) {
        return new RefusalException(HttpStatus.FORBIDDEN, reason);
    }

    static RefusalException notFound(String reason) {
        return new RefusalException(HttpStatus.NOT_FOUND, reason);
    }

    HttpStatus status() {
        return status;
    }
}
