/// What is counted, against what services answer.
@NullMarked
package cachinglab.comparison.measure;

import org.jspecify.annotations.NullMarked;
