/// What goes wrong between two processes, on demand.
@NullMarked
package cachinglab.testing.fault;

import org.jspecify.annotations.NullMarked;
