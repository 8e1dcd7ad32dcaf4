@NullMarked
package cachinglab.comparison.docs;

import org.jspecify.annotations.NullMarked;
