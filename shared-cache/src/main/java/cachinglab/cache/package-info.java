/// What a strategy talks to: a cache that is looked into, filled under leases, and evicted.
@NullMarked
package cachinglab.cache;

import org.jspecify.annotations.NullMarked;
