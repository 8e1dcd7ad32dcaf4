/// Services with faults, and what the check says of them.
@NullMarked
package cachinglab.comparison.contract;

import org.jspecify.annotations.NullMarked;
