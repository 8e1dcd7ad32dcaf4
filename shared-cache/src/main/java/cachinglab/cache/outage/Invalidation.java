package cachinglab.cache.outage;

import java.util.Optional;

/// What a write outdated.
///
/// @param entry its key
/// @param tag of the lists that may show it
/// @param writer under which token it may have declared itself all the same
public record Invalidation(String entry, Optional<String> tag, String writer) {}
