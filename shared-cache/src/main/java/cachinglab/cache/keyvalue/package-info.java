/// Redis used directly: values, counters and batches of a service's own, under its prefix.
@NullMarked
package cachinglab.cache.keyvalue;

import org.jspecify.annotations.NullMarked;
