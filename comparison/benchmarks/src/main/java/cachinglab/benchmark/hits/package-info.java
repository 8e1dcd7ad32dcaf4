/// What a hit costs in process: the toolkit beside the libraries one would otherwise take.
@NullMarked
package cachinglab.benchmark.hits;

import org.jspecify.annotations.NullMarked;
