/// Requests over plain sockets, as lean as a load generator must be that shares the CPUs with what
/// it measures.
@NullMarked
package cachinglab.comparison.http;

import org.jspecify.annotations.NullMarked;
