/// What happens while Redis is out, and before it counts again.
@NullMarked
package cachinglab.cache.outage;

import org.jspecify.annotations.NullMarked;
