package cachinglab.cache.outage;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// For a cache that has no database to keep notes in: they end with the process. At most one for
/// each key that is written while Redis is out.
@Singleton
@Requires(missingBeans = DataSource.class)
final class MemoryOutbox implements Outbox {

    private final Set<Invalidation> notes = ConcurrentHashMap.newKeySet();

    @Override
    public void note(Invalidation invalidation) {
        notes.add(invalidation);
    }

    @Override
    public void replay(Consumer<List<Invalidation>> evict) {
        List<Invalidation> all = List.copyOf(notes);
        evict.accept(all);
        all.forEach(notes::remove);
    }

    @Override
    public long size() {
        return notes.size();
    }
}
