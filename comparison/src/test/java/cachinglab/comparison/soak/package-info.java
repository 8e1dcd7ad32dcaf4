/// All four strategies under load and under faults at the same time, and what must hold all the same.
@NullMarked
package cachinglab.comparison.soak;

import org.jspecify.annotations.NullMarked;
