/// How long a service takes to start, and what it needs.
@NullMarked
package cachinglab.benchmark.start;

import org.jspecify.annotations.NullMarked;
