package cachinglab.strategy.flush;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.domain.Product;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the clients know: of each product the last write that was acknowledged, and the one that
/// nobody answered. One client writes to a product at a time.
final class Model {

    private static final String DELETED = "deleted";

    private record State(long version, String name) {

        static State of(Optional<Product> row, long versionIfDeleted) {
            return row.map(product -> new State(product.version(), product.name()))
                    .orElse(new State(versionIfDeleted, DELETED));
        }
    }

    private final Map<Long, State> acknowledged = new ConcurrentHashMap<>();
    private final Map<Long, String> unanswered = new ConcurrentHashMap<>();

    void sends(long id, String name) {
        unanswered.put(id, name);
    }

    void sendsDelete(long id) {
        sends(id, DELETED);
    }

    /// The write that was sent last has an answer.
    void acknowledged(long id, long version) {
        acknowledged.put(id, new State(version, requireNonNull(unanswered.remove(id))));
    }

    int size() {
        return acknowledged.size();
    }

    /// Each row is the last acknowledged write, or the one after it that was sent.
    void assertIsIn(Service service) {
        acknowledged.forEach((id, last) -> {
            var row = State.of(service.productTable().find(id), last.version());
            if (row.equals(last)) {
                return;
            }
            var next = new State(last.version() + 1, unanswered.getOrDefault(id, "nothing"));
            var deleted = new State(last.version(), next.name());
            assertThat(row).as("product %d", id).isIn(last, next, deleted);
        });
    }
}
