package cachinglab.cache.declarative;

import io.micronaut.serde.annotation.Serdeable;

/// What the tests cache.
@Serdeable
record Price(String product, int cents) {}
