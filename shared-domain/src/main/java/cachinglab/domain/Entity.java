package cachinglab.domain;

import java.time.Instant;

/// Something the shop keeps: identified for life, replaced as a whole, each state numbered by its
/// version.
public sealed interface Entity permits Product, User {

    /// Positive, given once and never used again.
    long id();

    /// 1 when created, one more with every write; the entity tag of HTTP.
    long version();

    /// When this version was written, in the microseconds PostgreSQL keeps.
    Instant updatedAt();
}
