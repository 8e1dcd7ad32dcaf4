/// Micronaut's `@Cacheable`, `@CachePut` and `@CacheInvalidate`, run on this toolkit: with its leases,
/// its JSON, and its answers while Redis is out.
@NullMarked
package cachinglab.cache.declarative;

import org.jspecify.annotations.NullMarked;
