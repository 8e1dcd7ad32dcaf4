/// The HTTP interface: the same for all strategies, who only exchange the store behind it.
@NullMarked
package cachinglab.domain.web;

import org.jspecify.annotations.NullMarked;
