package cachinglab.cache.events;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Messages to JSON and back.
record MessageCodec(ObjectMapper json) {

    byte[] write(Message message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What cannot be read may have said anything: then everything may be outdated.
    Message read(byte[] text) {
        try {
            Message message = json.readValue(text, Message.class);
            return message == null ? Message.everything("") : message;
        } catch (IOException notReadable) {
            return Message.everything("");
        }
    }
}
