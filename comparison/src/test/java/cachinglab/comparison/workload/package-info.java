/// The generators beside YCSB's definitions.
@NullMarked
package cachinglab.comparison.workload;

import org.jspecify.annotations.NullMarked;
