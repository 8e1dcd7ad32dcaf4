package cachinglab.cache.keyvalue;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Values to JSON and back, readable with `redis-cli GET`.
final class ValueCodec<V> {

    private final Argument<V> type;
    private final JsonMapper json;
    private final int most;

    /// @param most bytes that a value may have
    ValueCodec(Argument<V> type, ObjectMapper json, int most) {
        this.type = type;
        this.json = json.createSpecific(type);
        this.most = most;
    }

    /// @throws ValueTooLargeException if it has more bytes than it may
    byte[] encode(V value) {
        byte[] text = encodeAny(value);
        if (text.length > most) {
            throw new ValueTooLargeException(text.length, most);
        }
        return text;
    }

    /// @throws IOException if this is no value of the type
    V decode(byte[] text) throws IOException {
        V value = json.readValue(text, type);
        if (value == null) {
            throw new IOException("no value");
        }
        return value;
    }

    private byte[] encodeAny(V value) {
        try {
            return json.writeValueAsBytes(type, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
