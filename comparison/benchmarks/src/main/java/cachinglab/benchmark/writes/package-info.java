/// How many writes a second are acknowledged.
@NullMarked
package cachinglab.benchmark.writes;

import org.jspecify.annotations.NullMarked;
