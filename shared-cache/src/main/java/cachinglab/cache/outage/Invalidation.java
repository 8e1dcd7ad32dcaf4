package cachinglab.cache.outage;

import java.util.Optional;

/// What a write outdated.
///
/// @param entry its key
/// @param tag of the lists that may show it
public record Invalidation(String entry, Optional<String> tag) {}
