package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.testing.Client;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An instance dies at the points where that hurts most; another one goes on, and the table is what
/// the clients were told.
class KillIT {

    private static Service survivor;

    private final Model model = new Model();

    @BeforeAll
    static void start() {
        survivor = Service.start();
    }

    @AfterAll
    static void stop() {
        survivor.close();
    }

    @Test
    void afterAWriteIsInTheStreamAndBeforeItsClientKnows() throws Exception {
        List<Long> ids = create(5);
        survivor.flush();
        try (var victim = ChildJvm.start(survivor, "before-answer", "23")) {
            var client = new Client(URI.create(victim.await("READY")));

            assertThat(writeUntilItDies(client, ids)).isEqualTo(22);
            assertThat(victim.awaitEnd()).isEqualTo(Victim.DEAD);
        }
        assertThat(survivor.waiting()).isEqualTo(23); // the last one, too

        survivor.flush();

        model.assertIsIn(survivor);
    }

    @Test
    void afterTheCommitAndBeforeTheAcknowledgement() throws Exception {
        List<Long> ids;
        try (var victim = ChildJvm.start(survivor, "before-acknowledge", "0")) {
            victim.await("READY");
            ids = create(30);
            delete(ids.getFirst());
            victim.go();
            assertThat(victim.awaitEnd()).isEqualTo(Victim.DEAD);
        }
        assertThat(survivor.productTable().find(ids.getLast())).isPresent();
        delete(ids.getLast());
        replace(ids.get(1), "later");

        assertThat(survivor.flush()).isEqualTo(31 + 2);

        model.assertIsIn(survivor);
        assertThat(survivor.productTable().find(ids.getFirst())).isEmpty();
    }

    @Test
    void inTheMiddleOfADrain() throws Exception {
        try (var victim = ChildJvm.start(survivor, "in-drain", "600")) {
            victim.await("READY");
            create(1000).stream().filter(id -> id % 5 == 0).forEach(this::delete);
            victim.go();
            assertThat(victim.awaitEnd()).isEqualTo(Victim.DEAD);
        }
        assertThat(survivor.waiting()).isPositive().isLessThanOrEqualTo(600);

        survivor.flush();

        assertThat(survivor.waiting()).isZero();
        assertThat(model.size()).isEqualTo(1000);
        model.assertIsIn(survivor);
    }

    /// Returns how many were acknowledged.
    private int writeUntilItDies(Client client, List<Long> ids) {
        int acknowledged = 0;
        while (true) {
            long id = ids.get(acknowledged % ids.size());
            String name = "write " + acknowledged;
            model.sends(id, name);
            try {
                var reply =
                        client.put(
                                "/products/" + id,
                                """
                                {"name":"%s","price":1,"category":"Killed"}\
                                """
                                        .formatted(name));
                model.acknowledged(id, Long.parseLong("" + reply.entity().get("version")));
                acknowledged++;
            } catch (UncheckedIOException dead) {
                return acknowledged;
            }
        }
    }

    private List<Long> create(int count) {
        survivor.flush();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = survivor.products().create(product("new " + i)).data().id();
            model.sends(id, "new " + i);
            model.acknowledged(id, 1);
            ids.add(id);
        }
        return ids;
    }

    private void replace(long id, String name) {
        model.sends(id, name);
        model.acknowledged(id, survivor.replace(id, name).version());
    }

    private void delete(long id) {
        model.sendsDelete(id);
        survivor.products().delete(id, OptionalLong.empty());
        model.acknowledged(id, 0);
    }
}
