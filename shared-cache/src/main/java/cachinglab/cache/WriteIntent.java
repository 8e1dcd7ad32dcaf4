package cachinglab.cache;

/// What a writer says before it commits, so that a process killed between its commit and its
/// eviction leaves nothing stale behind: from [#declare()] on there is no entry, nobody can fill it,
/// and readers pass the cache by, until the writer concludes or [CacheSettings#leaseTime()] is over.
/// The transaction must not outlive that: let the database end one that waits for its commit.
///
/// A writer that does not know whether its commit arrived does not conclude: readers go on passing by
/// until it must have arrived. For one thread.
public interface WriteIntent<V> {

    /// Inside the transaction, when nothing is left to do but to commit. If the cache cannot be told,
    /// the transaction carries a note of it, and the cache is not read before it has been told.
    void declare();

    /// After the commit: the next reader may fill the entry.
    void conclude();

    /// After the commit: concludes, and makes the entry show this value; or none, if another writer
    /// came between, since nobody here knows whose value is the newer.
    void put(V value);
}
