/// Measurements as a table to read and a file to keep.
@NullMarked
package cachinglab.comparison.report;

import org.jspecify.annotations.NullMarked;
