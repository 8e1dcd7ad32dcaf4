package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// @param operation read, list, create, update or delete
/// @param entity product or user
/// @param id of what is read or updated; 1 without it
/// @param cold whether it is evicted before
@Serdeable
record TraceRequest(
        @Nullable String operation, @Nullable String entity, @Nullable Long id, boolean cold) {}
