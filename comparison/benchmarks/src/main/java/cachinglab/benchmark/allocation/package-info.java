/// What the garbage collector gets to do for a hit in a service.
@NullMarked
package cachinglab.benchmark.allocation;

import org.jspecify.annotations.NullMarked;
