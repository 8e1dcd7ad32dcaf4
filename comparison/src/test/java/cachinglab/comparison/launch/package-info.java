/// Ports, processes and their ends.
@NullMarked
package cachinglab.comparison.launch;

import org.jspecify.annotations.NullMarked;
