package cachinglab.backing;

/// A Redis somebody else runs, or a cluster of them.
///
/// @param uri one address, or those of a cluster separated by commas
/// @param property what it is configured by, `redis.uri` or `redis.uris`
record ConfiguredRedis(String uri, String property) implements Redis {}
