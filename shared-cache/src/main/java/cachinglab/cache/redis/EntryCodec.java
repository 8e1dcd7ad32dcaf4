package cachinglab.cache.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.cache.CacheSpec;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Entries to JSON and back, readable with `redis-cli GET`:
/// `{"version":3,"expires":1767225600000,"value":{…}}`, with `"tag":"…"` before the value if there
/// is one, and `"load":12` before that if it is to be refreshed early. Always in this order and without
/// blanks, but for those after a number that another, longer one is to be written over: scripts rely on
/// it, and the value is found without parsing the rest.
final class EntryCodec<V> {

    private static final byte[] VERSION = "{\"version\":".getBytes(UTF_8);
    private static final byte[] EXPIRES = ",\"expires\":".getBytes(UTF_8);
    private static final byte[] LOAD = ",\"load\":".getBytes(UTF_8);
    private static final byte[] TAG = ",\"tag\":\"".getBytes(UTF_8);
    private static final byte[] VALUE = ",\"value\":".getBytes(UTF_8);
    private static final byte[] NULL = "null".getBytes(UTF_8);

    private final CacheSpec<?, V> spec;
    private final JsonMapper json;

    EntryCodec(CacheSpec<?, V> spec, ObjectMapper json) {
        this.spec = spec;
        this.json = json.createSpecific(spec.type());
    }

    byte[] encode(Entry<V> entry) {
        var bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(VERSION);
        bytes.writeBytes(Redis.bytes(entry.version()));
        bytes.writeBytes(EXPIRES);
        bytes.writeBytes(Redis.bytes(entry.expires()));
        if (entry.loadMillis() > 0) {
            bytes.writeBytes(LOAD);
            bytes.writeBytes(Redis.bytes(entry.loadMillis()));
        }
        if (entry.tag() != null) {
            bytes.writeBytes(TAG);
            bytes.writeBytes(Redis.bytes(entry.tag()));
            bytes.write('"');
        }
        bytes.writeBytes(VALUE);
        bytes.writeBytes(toJson(entry.value()));
        bytes.write('}');
        return bytes.toByteArray();
    }

    /// @throws IOException if this is no entry, or its value has another shape
    Entry<V> decode(byte[] bytes) throws IOException {
        var reader = new Reader(bytes);
        long version = reader.number(VERSION);
        long expires = reader.number(EXPIRES);
        long load = reader.isNext(LOAD) ? reader.number(LOAD) : 0;
        String tag = reader.textIfAny(TAG);
        return new Entry<>(version, expires, load, tag, fromJson(reader.rest(VALUE)));
    }

    private byte[] toJson(V value) {
        if (value.equals(spec.absent())) {
            return NULL;
        }
        try {
            return json.writeValueAsBytes(spec.type(), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private V fromJson(byte[] bytes) throws IOException {
        V value = Arrays.equals(bytes, NULL) ? spec.absent() : json.readValue(bytes, spec.type());
        if (value == null) {
            throw new IOException("no value");
        }
        return value;
    }

    /// Reads one entry from front to back.
    private static final class Reader {

        private final byte[] bytes;
        private int position;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long number(byte[] name) throws IOException {
            skip(name);
            long number = 0;
            for (; position < bytes.length && Character.isDigit(bytes[position]); position++) {
                number = number * 10 + bytes[position] - '0';
            }
            while (position < bytes.length && bytes[position] == ' ') {
                position++;
            }
            return number;
        }

        @Nullable String textIfAny(byte[] name) throws IOException {
            if (!isNext(name)) {
                return null;
            }
            skip(name);
            int start = position;
            while (position < bytes.length && bytes[position] != '"') {
                position++;
            }
            return new String(bytes, start, position++ - start, UTF_8);
        }

        /// All but the brace that ends the entry.
        byte[] rest(byte[] name) throws IOException {
            skip(name);
            if (bytes[bytes.length - 1] != '}' || position >= bytes.length - 1) {
                throw new IOException("cut off");
            }
            return Arrays.copyOfRange(bytes, position, bytes.length - 1);
        }

        private void skip(byte[] expected) throws IOException {
            if (!isNext(expected)) {
                throw new IOException("not an entry");
            }
            position += expected.length;
        }

        private boolean isNext(byte[] expected) {
            int end = position + expected.length;
            return end <= bytes.length
                    && Arrays.equals(bytes, position, end, expected, 0, expected.length);
        }
    }
}
