/// What a benchmark has found out, as a table, as JSON and as a page.
@NullMarked
package cachinglab.benchmark.report;

import org.jspecify.annotations.NullMarked;
