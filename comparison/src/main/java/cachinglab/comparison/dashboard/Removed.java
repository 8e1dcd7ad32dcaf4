package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;

/// A service's answer to `DELETE /cache`.
@Serdeable
record Removed(long removed) {}
