package cachinglab.strategy.backlog;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// An accepted write that PostgreSQL refused.
///
/// @param id of the message it was in the stream
/// @param entity the name of the entity's type
/// @param value the whole entity as JSON; `null` to delete it
/// @param reason in PostgreSQL's words
@Serdeable
public record DeadLetter(
        String id,
        String entity,
        long entityId,
        long version,
        String value,
        String reason,
        Instant refusedAt) {

    public boolean isDelete() {
        return value.equals("null");
    }

    /// When the write was accepted.
    public Instant acceptedAt() {
        return Instant.ofEpochMilli(Long.parseLong(id.split("-", 2)[0]));
    }
}
