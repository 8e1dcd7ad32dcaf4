package cachinglab.comparison.dashboard;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Records as JSON, and back.
final class Json {

    private static final ObjectMapper MAPPER =
            ObjectMapper.create(Map.of("micronaut.serde.serialization.inclusion", "ALWAYS"));

    private Json() {}

    static String text(Object thing) {
        try {
            return MAPPER.writeValueAsString(thing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws BadRequestException if it is not one
    static <T> T read(String json, Class<T> type) {
        try {
            var thing = MAPPER.readValue(json, type);
            if (thing != null) {
                return thing;
            }
        } catch (IOException | IllegalArgumentException notOne) {
            // The sentence below says what people can do about it; the cause names classes.
        }
        throw new BadRequestException("The body is not the JSON that is expected here.");
    }
}
