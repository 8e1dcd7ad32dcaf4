/// What clients did and saw, and whether one correct store could have answered all of it.
@NullMarked
package cachinglab.testing.history;

import org.jspecify.annotations.NullMarked;
