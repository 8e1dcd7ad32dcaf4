package cachinglab.comparison.measure;

import io.micronaut.serde.annotation.Serdeable;

/// A read of a product the cache has not seen, the same again, and the same after a write.
@Serdeable
public record Reads(Read cold, Read warm, Read afterWrite) {}
