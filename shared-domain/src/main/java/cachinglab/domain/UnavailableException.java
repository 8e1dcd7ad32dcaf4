package cachinglab.domain;

import java.time.Duration;

/// Something a request needs is out or overloaded; the same request may succeed later.
public final class UnavailableException extends RuntimeException {

    private final Duration retryAfter;

    public UnavailableException(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    public UnavailableException(String what, Duration retryAfter, Throwable cause) {
        super(what, cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
