/// What becomes of hits, writes and memory as there are more entries.
@NullMarked
package cachinglab.benchmark.growth;

import org.jspecify.annotations.NullMarked;
