/// What is asked of every service, and what is counted meanwhile.
@NullMarked
package cachinglab.comparison.measure;

import org.jspecify.annotations.NullMarked;
