/// The products that all contestants write and read, and their table.
@NullMarked
package cachinglab.benchmark.shop;

import org.jspecify.annotations.NullMarked;
