package cachinglab.testing.race;

import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Store;
import java.math.BigDecimal;
import java.util.OptionalLong;

/// The races themselves, without a word on who should win them: each plays one order of events on
/// a store and tells what its last reader saw. Strategies and their naive twins run the same.
public final class Races {

    private final GatedRepository<Product> repository;
    private final Store<Product> store;
    private final long id;

    /// @param store over that repository
    /// @param id of a product that is in no cache
    public Races(GatedRepository<Product> repository, Store<Product> store, long id) {
        this.repository = repository;
        this.store = store;
        this.id = id;
    }

    /// A reader has the old row in hand, a writer comes and goes, the reader ends. Who reads then?
    public String slowReader() {
        var gate = repository.holdNextReader();
        var slow = Concurrently.start(this::read);
        gate.awaitArrival();
        write("new");
        gate.open();
        slow.result();
        return read();
    }

    /// A reader has the old row in hand, a writer comes and goes, another reader waits for the
    /// first. What does it get?
    public String lateJoiner() {
        var gate = repository.holdNextReader();
        var slow = Concurrently.start(this::read);
        gate.awaitArrival();
        write("new");
        var joiner = Concurrently.start(this::read);
        joiner.awaitWaiting();
        gate.open();
        slow.result();
        return joiner.result();
    }

    /// A writer has committed and not come to the cache yet; another comes and goes. Who reads then?
    public String crossingWriters() {
        read();
        var gate = repository.holdNextWriter();
        var first = Concurrently.start(() -> write("first"));
        gate.awaitArrival();
        write("second");
        gate.open();
        first.result();
        return read();
    }

    /// A process dies between its commit and whatever it does to the cache. Who reads then?
    public String dyingWriter() {
        read();
        repository.afterEachCommit(() -> {
            throw new Death();
        });
        try {
            write("new");
        } catch (Death death) {
            return read();
        }
        throw new AssertionError("nobody died");
    }

    public long id() {
        return id;
    }

    public String read() {
        return store.find(id).data().map(Product::name).orElse("nothing");
    }

    public String write(String name) {
        var draft = new ProductDraft(name, BigDecimal.ONE, "Races");
        return store.replace(id, draft, OptionalLong.empty()).data().name();
    }

    /// Nobody catches it, as nobody survives kill -9.
    private static final class Death extends Error {}
}
