/// What the services are asked to do: sequences of operations that depend on nothing but the
/// workload, the number of records and a seed.
@NullMarked
package cachinglab.comparison.workload;

import org.jspecify.annotations.NullMarked;
