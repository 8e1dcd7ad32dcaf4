package cachinglab.benchmark.hits;

import java.util.List;

/// A cache library with all items in its caches.
interface Library extends AutoCloseable {

    List<Reader> readers();

    @Override
    void close();
}
