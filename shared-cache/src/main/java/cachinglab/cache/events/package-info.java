/// Invalidations as events between the instances of a service, by Redis' publish and subscribe.
@NullMarked
package cachinglab.cache.events;

import org.jspecify.annotations.NullMarked;
