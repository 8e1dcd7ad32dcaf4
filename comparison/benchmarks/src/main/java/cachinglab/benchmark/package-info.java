/// Our services beside the limit, in one run.
@NullMarked
package cachinglab.benchmark;

import org.jspecify.annotations.NullMarked;
