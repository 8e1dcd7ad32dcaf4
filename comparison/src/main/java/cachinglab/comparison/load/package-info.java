/// Puts a service under a workload, as fast as it can and by the clock, and counts what comes of it.
@NullMarked
package cachinglab.comparison.load;

import org.jspecify.annotations.NullMarked;
