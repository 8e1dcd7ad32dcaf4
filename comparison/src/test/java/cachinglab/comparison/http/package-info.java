/// Answers as they come over the wire.
@NullMarked
package cachinglab.comparison.http;

import org.jspecify.annotations.NullMarked;
