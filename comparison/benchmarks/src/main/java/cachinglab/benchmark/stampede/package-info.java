/// What many concurrent reads of one missing entry cost.
@NullMarked
package cachinglab.benchmark.stampede;

import org.jspecify.annotations.NullMarked;
