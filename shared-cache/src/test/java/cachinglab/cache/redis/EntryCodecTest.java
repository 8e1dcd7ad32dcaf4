package cachinglab.cache.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.cache.CacheSpec;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryCodecTest {

    private static final ObjectMapper JSON = EntryJson.of(ObjectMapper.getDefault());
    private static final EntryCodec<Optional<Item>> ITEMS = new EntryCodec<>(Item.SPEC, JSON);
    private static final EntryCodec<List<Item>> PAGES =
            new EntryCodec<>(CacheSpec.listsOf("page", Item.class, String::valueOf, "tag"), JSON);

    @ParameterizedTest
    @MethodSource("items")
    void whatIsWrittenIsRead(Optional<Item> item) throws IOException {
        var entry = new Entry<>(7, 1767225600000L, 0, null, item);
        assertThat(ITEMS.decode(ITEMS.encode(entry))).isEqualTo(entry);
    }

    @Test
    void aPageIsReadWithItsTag() throws IOException {
        var entry = new Entry<>(0, 1767225600000L, 12, "state", List.of(new Item("a", 1)));
        assertThat(PAGES.decode(PAGES.encode(entry))).isEqualTo(entry);
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatIsCutOffAnywhereIsNoEntry(Optional<Item> item) {
        byte[] bytes = ITEMS.encode(new Entry<>(7, 1767225600000L, 0, "state", item));
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ITEMS.decode(part))
                    .as(new String(part, UTF_8))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFieldNobodyKnowsIsSkipped() throws IOException {
        byte[] newer =
                """
                {"version":1,"expires":0,"value":{"name":"a","version":1,"colour":"red"}}\
                """
                        .getBytes(UTF_8);
        assertThat(ITEMS.decode(newer).value()).contains(new Item("a", 1));
    }

    @Test
    void aNumberMayHaveRoomForALongerOne() throws IOException {
        byte[] pending =
                """
                {"version":1,"expires":0            ,"value":{"name":"a","version":1}}\
                """
                        .getBytes(UTF_8);
        assertThat(ITEMS.decode(pending).expires()).isZero();
        assertThat(ITEMS.decode(pending).value()).contains(new Item("a", 1));
    }

    static Stream<Optional<Item>> items() {
        return Stream.of(
                Optional.empty(),
                Item.version(7),
                Optional.of(new Item("", 0)),
                Optional.of(new Item("quotes \" and braces }{ and \\ and umlauts äöü 🎉", 1)));
    }
}
