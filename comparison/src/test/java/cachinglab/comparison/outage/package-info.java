/// Redis is out, and what the services do about it.
@NullMarked
package cachinglab.comparison.outage;

import org.jspecify.annotations.NullMarked;
