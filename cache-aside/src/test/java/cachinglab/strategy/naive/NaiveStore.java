package cachinglab.strategy.naive;

import cachinglab.cache.redis.Redis;
import cachinglab.domain.Answer;
import cachinglab.domain.Draft;
import cachinglab.domain.Product;
import cachinglab.domain.Query;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A cache as most tutorials show it, over the real Redis: GET, SET and DEL, and no leases.
class NaiveStore implements Store<Product> {

    final Repository<Product> repository;
    private final Redis redis;
    private final ObjectMapper json;

    NaiveStore(Repository<Product> repository, Redis redis, ObjectMapper json) {
        this.repository = repository;
        this.redis = redis;
        this.json = json;
    }

    @Override
    public Answer<Optional<Product>> find(long id) {
        var cached = get(id);
        return cached.isPresent() ? Answer.fromCache(cached) : Answer.fromDatabase(load(id));
    }

    Optional<Product> load(long id) {
        var row = repository.find(id);
        row.ifPresent(this::set);
        return row;
    }

    @Override
    public Answer<Product> replace(long id, Draft<Product> draft, OptionalLong expectedVersion) {
        var row =
                repository.inTransaction(() ->
                        repository.update(draft.toEntity(id, 0, Instant.EPOCH), expectedVersion));
        redis.await(redis.commands().del(key(id)));
        return Answer.fromDatabase(row);
    }

    Optional<Product> get(long id) {
        var bytes = redis.await(redis.commands().get(key(id)));
        try {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(json.readValue(bytes, Product.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(Product product) {
        try {
            var bytes = json.writeValueAsBytes(product);
            redis.await(redis.commands().psetex(key(product.id()), 60_000, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer<List<Product>> findAll(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<List<Product>> list(Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Product> create(Draft<Product> draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(long id, OptionalLong expectedVersion) {
        throw new UnsupportedOperationException();
    }

    private static String key(long id) {
        return "naive:product:" + id;
    }
}
