package cachinglab.cache.web;

import io.micronaut.serde.annotation.Serdeable;

/// What the service under test has.
@Serdeable
record Thing(String name, long version) {}
