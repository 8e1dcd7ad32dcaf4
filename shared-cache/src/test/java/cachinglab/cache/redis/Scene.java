package cachinglab.cache.redis;

import cachinglab.cache.Cache;
import cachinglab.cache.Lease;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;
import cachinglab.cache.Lookup.Stale;
import cachinglab.cache.WriteIntent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// One key, its row in a database, the cache before it, and those who read and write it step by
/// step. Nobody may ever see a value older than one whose write has been acknowledged.
final class Scene {

    enum Start {
        EMPTY,
        CACHED
    }

    private record Step(String name, Runnable action) {}

    /// Somebody with a list of things to do.
    record Actor(String name, Queue<Step> steps) {

        private static Actor of(String name, Step... steps) {
            return new Actor(name, new ArrayDeque<>(List.of(steps)));
        }

        int length() {
            return steps.size();
        }

        boolean isDone() {
            return steps.isEmpty();
        }

        /// Takes the next step, and says what it was.
        String step() {
            Step step = steps.remove();
            step.action().run();
            return name + " " + step.name();
        }
    }

    private final Instance instance;
    private final Cache<Long, Optional<Item>> cache;
    private final long key = Item.newKey();

    /// All values the row has had: the last is the one it has.
    private final List<Optional<Item>> commits = new ArrayList<>(List.of(Item.version(1)));

    private int acknowledged;
    private Optional<String> staleRead = Optional.empty();

    Scene(Instance instance, Cache<Long, Optional<Item>> cache, Start start) {
        this.instance = instance;
        this.cache = cache;
        if (start == Start.CACHED) {
            Actor first = reads("first");
            while (!first.isDone()) {
                first.step();
            }
        }
    }

    Actor reads(String name) {
        var reader = new Reader();
        return Actor.of(
                name,
                new Step("finds", reader::find),
                new Step("loads", reader::load),
                new Step("fills", reader::fill));
    }

    /// Write-through.
    Actor replaces(String name) {
        var writer = new Writer();
        return Actor.of(
                name,
                new Step("declares", writer::declare),
                new Step("commits", writer::update),
                new Step("puts", writer::put));
    }

    Actor deletes(String name) {
        var writer = new Writer();
        return Actor.of(
                name,
                new Step("declares", writer::declare),
                new Step("deletes", writer::delete),
                new Step("puts", writer::put));
    }

    /// Cache-aside and read-through.
    Actor evicts(String name) {
        var writer = new Writer();
        return Actor.of(
                name,
                new Step("declares", writer::declare),
                new Step("commits", writer::update),
                new Step("concludes", writer::conclude));
    }

    /// A writer whose process dies right after its commit.
    Actor dies(String name) {
        var writer = new Writer();
        return Actor.of(
                name, new Step("declares", writer::declare), new Step("commits", writer::update));
    }

    /// A reader that takes the lease from others.
    Actor reloads(String name) {
        var reader = new Reader();
        return Actor.of(
                name,
                new Step("seizes", reader::seize),
                new Step("loads", reader::load),
                new Step("fills", reader::fill));
    }

    /// What somebody sees, or has seen, who must not.
    Optional<String> wrong() {
        return staleRead.or(() -> instance.entry(key).flatMap(entry -> older(entry.value())));
    }

    /// When all is done, the entry is the row, or there is none.
    Optional<String> wrongInTheEnd() {
        return instance.entry(key)
                .map(Entry::value)
                .filter(value -> !value.equals(commits.getLast()))
                .map(value -> "at the end the cache shows " + value);
    }

    private Optional<String> older(Optional<Item> value) {
        return commits.subList(acknowledged, commits.size()).contains(value)
                ? Optional.empty()
                : Optional.of(value + " after " + commits.get(acknowledged));
    }

    private final class Reader {

        private @Nullable Lease<Optional<Item>> lease;
        private Optional<Item> loaded = Optional.empty();

        void find() {
            switch (cache.find(key)) {
                case Hit<Optional<Item>>(var value) -> staleRead = staleRead.or(() -> older(value));
                case Stale<Optional<Item>>(var refresh) ->
                        throw new AssertionError("not set for this cache: " + refresh);
                case Miss<Optional<Item>>(var granted) -> lease = granted;
            }
        }

        void seize() {
            lease = cache.seize(key);
        }

        void load() {
            loaded = commits.getLast();
        }

        void fill() {
            if (lease != null) {
                lease.fill(loaded);
                lease.close();
            }
        }
    }

    private final class Writer {

        private final WriteIntent<Optional<Item>> intent = cache.intend(key);
        private int commit;
        private boolean refused;

        void declare() {
            intent.declare();
        }

        void update() {
            refused = commits.getLast().isEmpty();
            if (!refused) {
                commit(Item.version(commits.getLast().orElseThrow().version() + 1));
            }
        }

        void delete() {
            commit(Optional.empty());
        }

        private void commit(Optional<Item> value) {
            commits.add(value);
            commit = commits.size() - 1;
        }

        void put() {
            if (refused) {
                intent.conclude();
            } else {
                intent.put(commits.get(commit));
            }
            acknowledge();
        }

        void conclude() {
            intent.conclude();
            acknowledge();
        }

        private void acknowledge() {
            acknowledged = Math.max(acknowledged, commit);
        }
    }
}
