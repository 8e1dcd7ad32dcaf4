package cachinglab.strategy.backlog;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One accepted write, as it waits in the stream.
///
/// @param stream the key of the stream it is in
/// @param message its id there
/// @param entity the name of the entity's type
/// @param value the whole entity as JSON; `null` to delete it
public record PendingWrite(
        String stream, String message, String entity, long id, long version, String value) {

    /// Reads a message. One that no service of ours wrote becomes a write to an entity of no name.
    static PendingWrite of(String stream, String message, @Nullable Map<String, byte[]> fields) {
        try {
            return new PendingWrite(
                    stream,
                    message,
                    text(fields, "entity"),
                    Long.parseLong(text(fields, "id")),
                    Long.parseLong(text(fields, "version")),
                    text(fields, "value"));
        } catch (NumberFormatException foreign) {
            return new PendingWrite(stream, message, "", 0, 0, "" + fields);
        }
    }

    public boolean isDelete() {
        return value.equals("null");
    }

    private static String text(@Nullable Map<String, byte[]> fields, String name) {
        byte[] field = fields == null ? null : fields.get(name);
        return field == null ? "" : new String(field, StandardCharsets.UTF_8);
    }
}
