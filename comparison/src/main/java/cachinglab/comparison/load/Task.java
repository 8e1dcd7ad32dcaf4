package cachinglab.comparison.load;

import cachinglab.comparison.workload.Operation;
import java.util.concurrent.CompletableFuture;

/// An operation that a client is to perform.
///
/// @param number how many were handed out before it
/// @param id what the service calls its record; known once the record is there
/// @param mayBeGone whether 404 is an answer: the workload deletes records, and a deletion may
///     overtake what was handed out before
record Task(long number, Operation operation, CompletableFuture<Long> id, boolean mayBeGone) {}
