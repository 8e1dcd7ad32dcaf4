package cachinglab.domain.json;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/// Reads and writes instants as {@link IsoInstant} does.
@Singleton
@Primary
final class InstantSerde implements Serde<Instant> {

    @Override
    public Instant deserialize(
            Decoder decoder, DecoderContext context, Argument<? super Instant> type)
            throws IOException {
        String text = decoder.decodeString();
        try {
            return IsoInstant.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("not an instant: " + text, e);
        }
    }

    @Override
    public void serialize(
            Encoder encoder,
            EncoderContext context,
            Argument<? extends Instant> type,
            Instant value)
            throws IOException {
        encoder.encodeString(IsoInstant.format(value));
    }
}
