/// Races on one key, held at their dangerous points by gates instead of luck.
@NullMarked
package cachinglab.testing.race;

import org.jspecify.annotations.NullMarked;
