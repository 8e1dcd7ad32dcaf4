package cachinglab.cache.declarative;

import static java.util.Objects.requireNonNull;

/// Races between annotated methods, without a word on who should win them.
final class AnnotatedRaces {

    private static final int OLD = 100;
    private static final int NEW = 200;

    private final Shop shop;
    private final String product = Rows.newProduct();

    AnnotatedRaces(Shop shop) {
        this.shop = shop;
        Rows.SHARED.write(product, OLD);
    }

    /// How a price is changed.
    @FunctionalInterface
    interface Change {
        void to(String product, int cents);
    }

    /// A reader has the old row in hand, a writer comes and goes, the reader ends. Who reads then?
    String slowReader(Change change) {
        var hold = Rows.SHARED.holdNext(product);
        var slow = Call.start(() -> shop.find(product));
        hold.awaitArrival();
        change.to(product, NEW);
        hold.open();
        slow.result();
        return read();
    }

    /// A writer has committed and not come to the cache yet; another comes and goes. Who reads then?
    String crossingWriters(Change change) {
        var hold = Rows.SHARED.holdNext(product);
        var first = Call.run(() -> change.to(product, OLD));
        hold.awaitArrival();
        change.to(product, NEW);
        hold.open();
        first.result();
        return read();
    }

    /// A process dies between its commit and what it would have done to the cache. Who reads then?
    String dyingWriter() {
        read();
        try {
            shop.changeAndDie(product, NEW);
        } catch (Shop.Death death) {
            return read();
        }
        throw new AssertionError("nobody died");
    }

    private String read() {
        return requireNonNull(shop.find(product)).cents() == NEW ? "new" : "old";
    }
}
