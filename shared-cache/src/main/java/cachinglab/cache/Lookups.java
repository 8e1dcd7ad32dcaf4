package cachinglab.cache;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Many lookups made in one round trip. Load what is missing, fill, and close in any case.
///
/// Not safe for use by several threads.
public interface Lookups<K, V> extends AutoCloseable {

    boolean allHit();

    /// Loads all missing keys in one call and stores what it returns, as far as no write came
    /// between. The loader must return a value for every key it is asked for.
    void fill(Function<Collection<K>, Map<K, V>> loader);

    /// The values in the order their keys were first asked for, each once.
    List<V> values();

    @Override
    void close();
}
