package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Remembers what a cache told.
class Events implements CacheListener {

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    List<String> told() {
        return List.copyOf(told);
    }

    int count(String event) {
        return Collections.frequency(told, event);
    }

    @Override
    public void hit(String cache, long expires) {
        told.add("hit");
    }

    @Override
    public void near(String cache, long expires) {
        told.add("near");
    }

    @Override
    public void stale(String cache, long expires) {
        told.add("stale");
    }

    @Override
    public void collapsed(String cache) {
        told.add("collapsed");
    }

    @Override
    public void miss(String cache) {
        told.add("miss");
    }

    @Override
    public void stored(String cache) {
        told.add("stored");
    }

    @Override
    public void rejected(String cache) {
        told.add("rejected");
    }

    @Override
    public void evicted(String cache) {
        told.add("evicted");
    }

    @Override
    public void accepted(String cache) {
        told.add("accepted");
    }

    @Override
    public void corrupted(String cache) {
        told.add("corrupted");
    }

    @Override
    public void tooLarge(String cache) {
        told.add("tooLarge");
    }

    @Override
    public void bypassed(String cache, RuntimeException cause) {
        told.add("bypassed");
    }

    @Override
    public void fallback(String cache) {
        told.add("fallback");
    }

    @Override
    public void spent(String cache, long nanos) {}
}
