package cachinglab.cache.keyvalue;

/// A value was not sent to Redis, because it is above the limit.
public final class ValueTooLargeException extends IllegalArgumentException {

    ValueTooLargeException(int bytes, int most) {
        super(
                "The value has %d bytes of JSON, and cache.max-entry-bytes is %d."
                        .formatted(bytes, most));
    }
}
