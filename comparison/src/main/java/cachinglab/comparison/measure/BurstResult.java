package cachinglab.comparison.measure;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/// How a burst of writes went.
///
/// @param acknowledged how long a client waited for the acknowledgement of its write
/// @param rowsAtEnd of the writes that were in PostgreSQL when the last one was acknowledged
/// @param rowsDrained that were there in the end
/// @param drainMillis from the last acknowledgement until then
/// @param statements the SQL executed for all of it, by type
@Serdeable
public record BurstResult(
        int writes,
        int clients,
        double writesPerSecond,
        Latency acknowledged,
        long rowsAtEnd,
        long rowsDrained,
        long drainMillis,
        Map<String, Long> statements) {

    public long statementCount() {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }
}
