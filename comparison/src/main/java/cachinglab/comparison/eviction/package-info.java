/// What Redis evicts when it is full, and what that costs.
@NullMarked
package cachinglab.comparison.eviction;

import org.jspecify.annotations.NullMarked;
