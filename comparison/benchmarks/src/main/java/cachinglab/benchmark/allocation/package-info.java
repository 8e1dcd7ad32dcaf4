/// What the garbage collector gets to do for a hit, in process and in a service.
@NullMarked
package cachinglab.benchmark.allocation;

import org.jspecify.annotations.NullMarked;
