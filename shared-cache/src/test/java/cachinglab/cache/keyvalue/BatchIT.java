package cachinglab.cache.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.cache.keyvalue.Reply.Deleted;
import cachinglab.cache.keyvalue.Reply.Existence;
import cachinglab.cache.keyvalue.Reply.Stored;
import cachinglab.cache.keyvalue.Reply.Value;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchIT {

    private final Node node = Node.one();
    private final KeyValues<Note> notes = node.notes();
    private final String key = Node.newKey();

    @Test
    void theAnswersComeInTheOrderOfTheOperations() {
        var replies =
                notes.batch()
                        .get(key)
                        .set(key, Note.of("milk"))
                        .get(key)
                        .exists(key)
                        .delete(key)
                        .delete(key)
                        .exists(key)
                        .send();
        assertThat(replies)
                .containsExactly(
                        new Value<>(Optional.empty()),
                        new Stored<>(),
                        new Value<>(Optional.of(Note.of("milk"))),
                        new Existence<>(true),
                        new Deleted<>(true),
                        new Deleted<>(false),
                        new Existence<>(false));
    }

    /// One after the other, Redis would read a thousand times.
    @Test
    void theyTravelTogether() {
        var batch = notes.batch();
        for (int i = 0; i < Batch.MOST; i++) {
            batch.get(key + i);
        }
        long before = node.reads();
        assertThat(batch.send()).hasSize(Batch.MOST);
        assertThat(node.reads() - before).isLessThan(Batch.MOST / 10);
    }

    @Test
    void nothingIsSentBefore() {
        var batch = notes.batch().set(key, Note.of("milk"), Duration.ofSeconds(50));
        assertThat(notes.exists(key)).isFalse();
        batch.send();
        assertThat(node.redis().ttl(Node.nameOf(key))).isBetween(40L, 50L);
        assertThat(batch.send()).isEmpty();
    }

    @Test
    void ofNothingThereAreNoAnswers() {
        assertThat(notes.batch().send()).isEmpty();
    }

    @Test
    void itIsBounded() {
        var batch = notes.batch();
        for (int i = 0; i < Batch.MOST; i++) {
            batch.get(key);
        }
        assertThatThrownBy(() -> batch.get(key)).hasMessage("A batch has at most 1000 operations.");
    }

    @Test
    void whatIsTooLargeIsRefusedWhenItIsAdded() {
        var batch = notes.batch();
        var large = Note.of("x".repeat(1 << 20));
        assertThatThrownBy(() -> batch.set(key, large)).isInstanceOf(ValueTooLargeException.class);
    }

    @Test
    void aKeyThatIsNoneIsRefusedWhenItIsAdded() {
        var batch = notes.batch();
        assertThatThrownBy(() -> batch.get("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(batch.send()).isEmpty();
    }
}
