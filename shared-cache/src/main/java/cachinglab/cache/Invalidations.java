package cachinglab.cache;

import java.util.function.Consumer;

/// What was invalidated in this instance, told to the others: for what they keep to themselves and
/// Redis cannot evict, as a map in memory or a read model. `cache.events=true` turns it on.
///
/// Redis delivers a message at most once, and only to who listens just then. So whenever something
/// may have been missed, by who sends or by who listens, the listener is told that everything is
/// outdated. It takes a moment all the same: what must never be old does not belong there.
public interface Invalidations {

    /// Tells the other instances, after the change is committed. Neither waits nor throws: what
    /// cannot be told now is made up for when Redis answers again.
    void publish(String cache, String key);

    /// Listens until closed. Each listener has a thread of its own, and the keys in the order in
    /// which they were published; one that falls behind or throws is told that everything is
    /// outdated.
    ///
    /// @param invalidated takes the key that another instance has published
    /// @param everything called when keys may have been missed: drop everything
    Subscription subscribe(String cache, Consumer<String> invalidated, Runnable everything);

    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
