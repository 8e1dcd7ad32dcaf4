/// The table as people see it.
@NullMarked
package cachinglab.comparison.report;

import org.jspecify.annotations.NullMarked;
