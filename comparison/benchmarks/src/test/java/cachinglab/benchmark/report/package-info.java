@NullMarked
package cachinglab.benchmark.report;

import org.jspecify.annotations.NullMarked;
