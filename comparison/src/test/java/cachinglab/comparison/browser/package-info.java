/// A real browser for the pages of the lab.
@NullMarked
package cachinglab.comparison.browser;

import org.jspecify.annotations.NullMarked;
