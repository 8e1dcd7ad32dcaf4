package cachinglab.testing.race;

import cachinglab.domain.Entity;
import cachinglab.domain.Query;
import cachinglab.domain.persistence.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The real table, with gates where readers and writers are most in danger, and a count of reads.
public final class GatedRepository<E extends Entity> implements Repository<E> {

    private final Repository<E> rows;
    private final AtomicInteger finds = new AtomicInteger();
    private final Queue<Long> reserved = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Gate afterFind;
    private volatile @Nullable Gate beforeCommit;
    private volatile @Nullable Gate afterCommit;
    private volatile @Nullable RuntimeException nextFailure;
    private volatile Runnable afterEachCommit = () -> {};

    public GatedRepository(Repository<E> rows) {
        this.rows = rows;
    }

    /// Holds the next reader between its query and whatever it does with the row.
    public Gate holdNextReader() {
        var gate = new Gate();
        afterFind = gate;
        return gate;
    }

    /// Holds the next writer between its commit and whatever it does to the cache.
    public Gate holdNextWriter() {
        var gate = new Gate();
        afterCommit = gate;
        return gate;
    }

    /// Holds the next writer between the end of its work and its commit.
    public Gate holdNextCommit() {
        var gate = new Gate();
        beforeCommit = gate;
        return gate;
    }

    /// What every writer does between its commit and whatever it does to the cache.
    public void afterEachCommit(Runnable action) {
        afterEachCommit = action;
    }

    /// Makes the next read fail.
    public void failNextReader(RuntimeException failure) {
        nextFailure = failure;
    }

    /// Queries for one row so far.
    public int finds() {
        return finds.get();
    }

    @Override
    public Optional<E> find(long id) {
        finds.incrementAndGet();
        var failure = nextFailure;
        nextFailure = null;
        var row = rows.find(id);
        pass(afterFind);
        if (failure != null) {
            throw failure;
        }
        return row;
    }

    @Override
    public E update(E entity, OptionalLong expectedVersion) {
        return rows.update(entity, expectedVersion);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        T result =
                rows.inTransaction(() -> {
                    T done = work.get();
                    pass(beforeCommit);
                    return done;
                });
        afterEachCommit.run();
        pass(afterCommit);
        return result;
    }

    @Override
    public List<E> findAll(Collection<Long> ids) {
        return rows.findAll(ids);
    }

    @Override
    public List<E> list(Query query) {
        return rows.list(query);
    }

    /// The id that the next one to ask will get.
    public long reserveNextId() {
        long id = rows.nextId();
        reserved.add(id);
        return id;
    }

    @Override
    public long nextId() {
        var id = reserved.poll();
        return id == null ? rows.nextId() : id;
    }

    @Override
    public E insert(E entity) {
        return rows.insert(entity);
    }

    @Override
    public long delete(long id, OptionalLong expectedVersion) {
        return rows.delete(id, expectedVersion);
    }

    private static void pass(@Nullable Gate gate) {
        if (gate != null) {
            gate.pass();
        }
    }
}
