package cachinglab.comparison.measure;

import io.micronaut.serde.annotation.Serdeable;

/// One read of one product: where the answer came from, and the SELECT statements it took.
@Serdeable
public record Read(String source, long selects) {}
