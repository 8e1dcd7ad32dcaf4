/// What the caches tell of themselves: counts, meters, and what they did for the current request.
@NullMarked
package cachinglab.cache.telemetry;

import org.jspecify.annotations.NullMarked;
