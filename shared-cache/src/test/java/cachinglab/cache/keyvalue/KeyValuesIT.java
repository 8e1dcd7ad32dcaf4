package cachinglab.cache.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.cache.redis.Keyspace;
import io.micronaut.core.type.Argument;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyValuesIT {

    private static final Argument<Note> NOTE = Argument.of(Note.class);

    private final Node node = Node.one();
    private final KeyValues<Note> notes = node.notes();
    private final String key = Node.newKey();

    @Test
    void whatWasSetIsFoundInAllInstances() {
        notes.set(key, Note.of("milk"));
        assertThat(notes.get(key)).contains(Note.of("milk"));
        assertThat(notes.exists(key)).isTrue();
        assertThat(Node.other().notes().get(key)).contains(Note.of("milk"));
    }

    @Test
    void whatNobodySetIsNotThere() {
        assertThat(notes.get(key)).isEmpty();
        assertThat(notes.exists(key)).isFalse();
        assertThat(notes.delete(key)).isFalse();
    }

    @Test
    void whatWasDeletedIsGone() {
        notes.set(key, Note.of("milk"));
        assertThat(notes.delete(key)).isTrue();
        assertThat(notes.get(key)).isEmpty();
    }

    /// As management does, and a service that finds Redis started again.
    @Test
    void whenAllThatIsCachedIsEvictedItStays() {
        notes.set(key, Note.of("milk"));
        node.bean(Keyspace.class).evict("*");
        assertThat(notes.get(key)).contains(Note.of("milk"));
    }

    @Test
    void aValueIsReadableJsonUnderThePrefix() {
        notes.set(key, Note.of("milk"));
        assertThat(node.redis().get("direct:kv:note:" + key))
                .isEqualTo("{\"text\":\"milk\",\"stars\":3}");
    }

    @Test
    void aValueEndsWithItsTimeToLive() {
        notes.set(key, Note.of("milk"));
        assertThat(life(key)).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        notes.set(key, Note.of("milk"), Duration.ofSeconds(50));
        assertThat(life(key)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(50));
    }

    @Test
    void storesDoNotShareKeys() {
        var others = node.bean(Stores.class).values("other", NOTE, Duration.ofMinutes(1));
        others.set(key, Note.of("milk"));
        assertThat(notes.get(key)).isEmpty();
    }

    @Test
    void manyComeInTheOrderOfTheirKeysByOneCommand() {
        notes.setAll(Map.of(key + "a", Note.of("a"), key + "b", Note.of("b")));
        long before = node.calls("mget");
        var found = notes.getAll(List.of(key + "b", key + "none", key + "a", key + "b"));
        assertThat(node.calls("mget") - before).isEqualTo(1);
        assertThat(found)
                .containsExactly(
                        Map.entry(key + "b", Note.of("b")), Map.entry(key + "a", Note.of("a")));
    }

    @Test
    void veryManyGoInSteps() {
        Map<String, Note> many = new LinkedHashMap<>();
        IntStream.range(0, 1001).forEach(i -> many.put(key + "-" + i, Note.of("note " + i)));
        notes.setAll(many);
        assertThat(many.keySet()).allMatch(it -> node.redis().pttl(Node.nameOf(it)) > 0);

        long gets = node.calls("mget");
        assertThat(notes.getAll(many.keySet())).isEqualTo(many);
        assertThat(node.calls("mget") - gets).isEqualTo(3);

        long unlinks = node.calls("unlink");
        assertThat(notes.deleteAll(many.keySet())).isEqualTo(1001);
        assertThat(node.calls("unlink") - unlinks).isEqualTo(3);
    }

    @Test
    void ofNothingThereIsNothing() {
        notes.setAll(Map.of());
        assertThat(notes.getAll(List.of())).isEmpty();
        assertThat(notes.deleteAll(List.of())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "null",
                "[]",
                "{\"text\":\"cut o",
                "{\"text\":\"of an older shape\"}",
                "{\"text\":null,\"stars\":1}",
                "{\"text\":\"another type\",\"stars\":\"many\"}",
                "{\"text\":\"refused\",\"stars\":-1}"
            })
    void whatCannotBeReadIsAsIfItWasNotThere(String text) {
        node.redis().setex(Node.nameOf(key), 60, text);
        assertThat(notes.get(key)).isEmpty();
        assertThat(notes.getAll(List.of(key))).isEmpty();
        assertThat(notes.getOrCompute(key, () -> Note.of("new"))).isEqualTo(Note.of("new"));
        assertThat(notes.get(key)).contains(Note.of("new"));
    }

    @Test
    void whatIsNoTextIsAsIfItWasNotThere() {
        node.redis().rpush(Node.nameOf(key), "a list");
        assertThat(notes.get(key)).isEmpty();
        assertThat(notes.exists(key)).isFalse();
        assertThat(notes.getAll(List.of(key))).isEmpty();
        assertThat(notes.getOrCompute(key, () -> Note.of("new"))).isEqualTo(Note.of("new"));
        assertThat(notes.get(key)).contains(Note.of("new"));
    }

    @Test
    void whatIsTooLargeIsRefusedAndNamed() {
        var large = Note.of("x".repeat(1 << 20));
        assertThatThrownBy(() -> notes.set(key, large))
                .isInstanceOf(ValueTooLargeException.class)
                .hasMessage(
                        "The value has 1048597 bytes of JSON, and cache.max-entry-bytes is"
                                + " 1048576.");
        assertThatThrownBy(() -> notes.setAll(Map.of(key, large)))
                .isInstanceOf(ValueTooLargeException.class);
        assertThat(notes.exists(key)).isFalse();
    }

    @Test
    void aKeyIsNeitherEmptyNorEndless() {
        assertThatThrownBy(() -> notes.get("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.get("x".repeat(1025)))
                .hasMessage("A key has 1 to 1024 characters, and not 1025.");
    }

    @Test
    void nothingLivesForNoTime() {
        assertThatThrownBy(() -> notes.set(key, Note.of("milk"), Duration.ZERO))
                .hasMessage("A time to live is at least a millisecond, and not PT0S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Note", "a:b", "1"})
    void aStoreHasAPlainName(String name) {
        assertThatThrownBy(() -> node.bean(Stores.class).counters(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHappensIsUnderMicrometersNames() {
        var metered = node.bean(Stores.class).values("metered", NOTE, Duration.ofMinutes(1));
        metered.get(key);
        metered.setAll(Map.of(key, Note.of("a"), key + "b", Note.of("b")));
        metered.getOrCompute(key + "c", () -> Note.of("c"));
        metered.getAll(List.of(key, key + "b", key + "none"));
        metered.deleteAll(List.of(key, key + "b", key + "none"));
        node.redis().setex("direct:kv:metered:" + key, 60, "garbage");
        metered.get(key);
        assertThat(node.count("metered", "cache.gets", "result", "hit")).isEqualTo(2);
        assertThat(node.count("metered", "cache.gets", "result", "miss")).isEqualTo(4);
        assertThat(node.count("metered", "cache.puts")).isEqualTo(3);
        assertThat(node.count("metered", "cache.evictions")).isEqualTo(2);
        assertThat(node.count("metered", "cache.entries.corrupted")).isEqualTo(1);
        assertThat(node.count("metered", "cache.errors")).isZero();
    }

    private Duration life(String of) {
        return Duration.ofMillis(node.redis().pttl(Node.nameOf(of)));
    }
}
