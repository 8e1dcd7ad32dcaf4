@NullMarked
package cachinglab.benchmark.measure;

import org.jspecify.annotations.NullMarked;
