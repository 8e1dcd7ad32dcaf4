package cachinglab.comparison.behaviour;

import java.util.concurrent.Callable;

/// Requests whose times nobody measures, so that the machine code of those that are measured is there.
final class WarmUp {

    private static final int READS = 1_500;
    private static final int WRITES = 500;

    private WarmUp() {}

    static void of(Scene scene) throws Exception {
        Clients.each(
                scene.contestants().stream()
                        .map(one -> (Callable<Void>) () -> of(one, scene))
                        .toList());
    }

    private static Void of(Contestant contestant, Scene scene) throws Exception {
        try (var stock = Stock.of(contestant, WriteLoad.PRODUCTS);
                var connection = contestant.subject().connect()) {
            for (int i = 0; i < scene.times(READS); i++) {
                connection.get(Stock.path(i % stock.products()));
            }
            new WriteLoad(contestant, stock).run(scene.times(WRITES));
        }
        return null;
    }
}
