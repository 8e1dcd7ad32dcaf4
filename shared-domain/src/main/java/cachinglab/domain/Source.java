package cachinglab.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/// Where an answer's data came from.
@Serdeable
public enum Source {
    @JsonProperty("cache")
    CACHE,
    @JsonProperty("database")
    DATABASE
}
