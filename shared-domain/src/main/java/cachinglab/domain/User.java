package cachinglab.domain;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// Somebody with an account; no two share an email address.
@Serdeable
@MappedEntity("app_user")
public record User(@Id long id, String name, String email, long version, Instant updatedAt)
        implements Entity {}
