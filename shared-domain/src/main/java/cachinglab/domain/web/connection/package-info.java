/// What clients may cost before they are cut off: how many connections, and how long a request
/// may take to arrive and an answer to leave.
@NullMarked
package cachinglab.domain.web.connection;

import org.jspecify.annotations.NullMarked;
