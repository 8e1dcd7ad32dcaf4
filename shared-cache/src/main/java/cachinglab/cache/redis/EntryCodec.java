package cachinglab.cache.redis;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Entries to JSON and back.
final class EntryCodec<V> {

    private final ObjectMapper json;
    private final Argument<Entry<V>> type;

    @SuppressWarnings({"unchecked", "rawtypes"})
    EntryCodec(ObjectMapper json, Argument<V> value) {
        this.json = json;
        this.type = (Argument) Argument.of(Entry.class, value);
    }

    byte[] encode(Entry<V> entry) {
        try {
            return json.writeValueAsBytes(type, entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IOException if this is no entry, or one of another shape
    Entry<V> decode(byte[] bytes) throws IOException {
        Entry<V> entry = json.readValue(bytes, type);
        if (entry == null || entry.value() == null) {
            throw new IOException("not an entry");
        }
        return entry;
    }
}
