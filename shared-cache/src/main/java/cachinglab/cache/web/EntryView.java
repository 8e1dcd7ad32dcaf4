package cachinglab.cache.web;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// One entry as it lies in Redis.
///
/// @param type as Redis calls it; `string` if it is as it should be
/// @param ttl in seconds; -1 if it does not expire, as a write that is not in PostgreSQL yet
/// @param size in bytes, with what Redis needs around it
/// @param value what is stored; null if it is not JSON, or larger than any entry
@Serdeable
record EntryView(String key, String type, long ttl, long size, @Nullable JsonNode value) {}
