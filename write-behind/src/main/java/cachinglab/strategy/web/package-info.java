/// The backlog over HTTP.
@NullMarked
package cachinglab.strategy.web;

import org.jspecify.annotations.NullMarked;
