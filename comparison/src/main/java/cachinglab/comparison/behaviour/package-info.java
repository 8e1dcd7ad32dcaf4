/// The behaviour matrix.
@NullMarked
package cachinglab.comparison.behaviour;

import org.jspecify.annotations.NullMarked;
