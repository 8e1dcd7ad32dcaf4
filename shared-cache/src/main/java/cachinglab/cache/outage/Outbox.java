package cachinglab.cache.outage;

import java.util.List;
import java.util.function.Consumer;

/// Invalidations that Redis could not be told of. Used only while it is out.
public interface Outbox {

    /// Keeps one, if and only if the transaction of the caller commits.
    void note(Invalidation invalidation);

    /// Hands all over, some at a time, and forgets those that were taken without an exception.
    void replay(Consumer<List<Invalidation>> evict);

    /// How many there are.
    long size();
}
