package cachinglab.strategy.flush;

/// A batch that is not in PostgreSQL; the cause, if any, tells whether it may be later.
final class BatchException extends RuntimeException {

    BatchException(String message) {
        super(message);
    }

    BatchException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
