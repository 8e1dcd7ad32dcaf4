/// Clients of the strategies, what they did and saw, and whether all of it was right.
@NullMarked
package cachinglab.comparison.shop;

import org.jspecify.annotations.NullMarked;
