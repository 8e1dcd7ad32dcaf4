package cachinglab.cache.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What docs/techniques.md shows.
class ExamplesIT {

    @Serdeable
    record Session(String user, int visits) {}

    private final Stores stores = Node.one().bean(Stores.class);
    private final KeyValues<Session> sessions =
            stores.values("session", Argument.of(Session.class), Duration.ofMinutes(30));

    @Test
    void values() {
        sessions.set("a1", new Session("alice", 1));
        sessions.set("b2", new Session("bob", 1), Duration.ofMinutes(5));
        assertThat(sessions.get("a1")).contains(new Session("alice", 1));
        assertThat(sessions.exists("b2")).isTrue();
        assertThat(sessions.getAll(List.of("a1", "b2", "c3"))).hasSize(2);
        assertThat(sessions.delete("a1")).isTrue();

        Session carol = sessions.getOrCompute("c3", () -> new Session("carol", 1));
        assertThat(sessions.get("c3")).contains(carol);
        assertThat(sessions.deleteAll(List.of("a1", "b2", "c3"))).isEqualTo(2);
    }

    @Test
    void counters() {
        Counters requests = stores.counters("requests");
        long inThisMinute = requests.increment("alice", 1, Duration.ofMinutes(1));
        boolean tooMany = inThisMinute > 100;
        assertThat(tooMany).isFalse();
    }

    @Test
    void batches() {
        List<Reply<Session>> replies =
                sessions.batch().set("d4", new Session("dave", 1)).get("d4").delete("d4").send();
        for (var reply : replies) {
            switch (reply) {
                case Reply.Value<Session>(var found) -> assertThat(found).isPresent();
                case Reply.Existence<Session>(var exists) -> assertThat(exists).isTrue();
                case Reply.Stored<Session>() -> assertThat(sessions.exists("d4")).isFalse();
                case Reply.Deleted<Session>(var existed) -> assertThat(existed).isTrue();
            }
        }
    }
}
