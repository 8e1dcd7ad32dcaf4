package cachinglab.cache.redis;

import cachinglab.cache.Cache;
import cachinglab.cache.Lease;
import cachinglab.cache.Lookup;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;
import cachinglab.cache.Lookups;
import cachinglab.cache.WriteIntent;
import java.util.Collection;
import java.util.Optional;

/// The cache everybody writes first: GET, SET and DEL, and no lease that means anything. It shows
/// in the same scenes what the real one prevents.
final class NaiveCache implements Cache<Long, Optional<Item>> {

    private static final int SECONDS = 60;

    private final Instance instance;

    NaiveCache(Instance instance) {
        this.instance = instance;
    }

    @Override
    public Lookup<Optional<Item>> find(Long key) {
        return instance.entry(key)
                .<Lookup<Optional<Item>>>map(entry -> new Hit<>(entry.value()))
                .orElseGet(() -> new Miss<>(new NaiveLease(key)));
    }

    @Override
    public Lookups<Long, Optional<Item>> findAll(Collection<Long> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void evict(Long key) {
        instance.redis().del(Item.nameOf(key));
    }

    @Override
    public void evictTag() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Lease<Optional<Item>> seize(Long key) {
        return new NaiveLease(key);
    }

    @Override
    public WriteIntent<Optional<Item>> intend(Long key) {
        return new NaiveWriter(key);
    }

    private void set(long key, Optional<Item> value) {
        instance.redis().setex(Item.nameOf(key), SECONDS, instance.encode(value));
    }

    private final class NaiveLease implements Lease<Optional<Item>> {

        private final long key;

        NaiveLease(long key) {
            this.key = key;
        }

        @Override
        public Optional<Item> fill(Optional<Item> value) {
            set(key, value);
            return value;
        }

        @Override
        public void close() {}
    }

    private final class NaiveWriter implements WriteIntent<Optional<Item>> {

        private final long key;

        NaiveWriter(long key) {
            this.key = key;
        }

        @Override
        public void declare() {}

        @Override
        public void conclude() {
            evict(key);
        }

        @Override
        public void put(Optional<Item> value) {
            set(key, value);
        }
    }
}
