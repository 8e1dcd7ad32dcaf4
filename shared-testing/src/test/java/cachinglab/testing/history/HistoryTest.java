package cachinglab.testing.history;

import static cachinglab.testing.history.Operation.ABSENT;
import static cachinglab.testing.history.Operation.NEVER;
import static cachinglab.testing.history.Operation.UNNUMBERED;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.testing.history.Operation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Times are in milliseconds, written `from, to`.
class HistoryTest {

    private final History history = new History();

    @Test
    void whoReadsWhatWasLastWrittenIsRight() {
        write("a", 1, 0, 10);
        read("a", 1, 11, 12);
        write("b", 2, 20, 30);
        read("b", 2, 31, 32);

        assertThat(claims()).isEmpty();
    }

    @Test
    void duringAWriteReadersMaySeeOneOrTheOther() {
        write("a", 1, 0, 10);
        write("b", 2, 20, 40);
        read("b", 2, 21, 39);
        read("a", 1, 22, 38);

        assertThat(claims()).isEmpty();
    }

    @Test
    void aValueMustNotBeReadAfterANewerOneWasWritten() {
        write("a", 1, 0, 10);
        write("b", 2, 20, 30);
        read("a", 1, 31, 32);

        assertThat(claims()).containsExactly("a read after b was written");
    }

    @Test
    void norAfterANewerOneWasRead() {
        write("a", 1, 0, 10);
        write("b", 2, 20, 50);
        read("b", 2, 25, 30);
        read("a", 1, 31, 32);

        assertThat(claims()).containsExactly("a read after b was read");
    }

    @Test
    void allThisIsSoWithoutVersionsToo() {
        write("a", UNNUMBERED, 0, 10);
        write("b", UNNUMBERED, 20, 50);
        read("b", UNNUMBERED, 25, 30);
        read("a", UNNUMBERED, 31, 32);

        assertThat(claims()).containsExactly("a read after b was read");
    }

    @Test
    void withoutVersionsTwoWritesAtTheSameTimeMayBeInEitherOrder() {
        write("a", UNNUMBERED, 0, 10);
        write("b", UNNUMBERED, 1, 9);
        read("a", UNNUMBERED, 11, 12);

        assertThat(claims()).isEmpty();
    }

    @Test
    void versionsSayInWhich() {
        write("a", 1, 0, 10);
        write("b", 2, 1, 9);
        read("a", 1, 11, 12);

        assertThat(claims()).containsExactly("a read after b was written");
    }

    @Test
    void aLaterWriteMustNotGetAnEarlierVersion() {
        write("a", 2, 0, 10);
        write("b", 1, 20, 30);

        assertThat(claims()).containsExactly("b written after a was written");
    }

    @Test
    void twoWritesMustNotGetTheSameVersion() {
        write("a", 1, 0, 10);
        write("b", 1, 1, 9);

        assertThat(claims()).containsExactly("a and b have one version");
    }

    @Test
    void oneWriteMustNotHaveTwoVersions() {
        write("a", 1, 0, 10);
        read("a", 2, 20, 30);

        assertThat(claims()).containsExactly("a has two versions");
    }

    @Test
    void whatNobodyWroteMustNotBeRead() {
        write("a", 1, 0, 10);
        read("x", 2, 20, 30);

        assertThat(claims()).containsExactly("x read, and written by nobody");
    }

    @Test
    void norWhatIsWrittenOnlyLater() {
        write("a", 1, 0, 10);
        read("b", 2, 20, 30);
        write("b", 2, 31, 40);

        assertThat(claims()).containsExactly("b read before it was written");
    }

    @Test
    void aWriteWithoutAnAnswerMayNeverHappen() {
        write("a", 1, 0, 10);
        write("b", UNNUMBERED, 20, NEVER);
        read("a", 1, 1000, 1001);

        assertThat(claims()).isEmpty();
    }

    @Test
    void orAtAnyLaterTime() {
        write("a", 1, 0, 10);
        write("b", UNNUMBERED, 20, NEVER);
        write("c", 2, 30, 40);
        read("c", 2, 41, 42);
        read("b", 3, 1000, 1001);

        assertThat(claims()).isEmpty();
    }

    @Test
    void butOnlyOnce() {
        write("a", 1, 0, 10);
        write("b", UNNUMBERED, 20, NEVER);
        read("b", 2, 30, 40);
        write("c", 3, 41, 50);
        read("b", 2, 51, 60);

        assertThat(claims()).containsExactly("b read after c was written");
    }

    @Test
    void whatWasDeletedMustNotComeBack() {
        write("a", 1, 0, 10);
        write(ABSENT, UNNUMBERED, 20, 30);
        read("a", 1, 31, 32);

        assertThat(claims()).containsExactly("a read after absent was written");
    }

    @Test
    void norMustItBeReplaced() {
        write("a", 1, 0, 10);
        write(ABSENT, UNNUMBERED, 20, 30);
        write("b", 2, 31, 40);

        assertThat(claims()).containsExactly("b written after absent was written");
    }

    @Test
    void whatWasNotDeletedMustNotBeAbsent() {
        write("a", 1, 0, 10);
        read(ABSENT, UNNUMBERED, 20, 30);

        assertThat(claims()).containsExactly("absent read, and deleted by nobody");
    }

    @Test
    void aDeleteWithoutAnAnswerMayHappenLater() {
        write("a", 1, 0, 10);
        write(ABSENT, UNNUMBERED, 20, NEVER);
        read("a", 1, 30, 40);
        read(ABSENT, UNNUMBERED, 50, 60);

        assertThat(claims()).isEmpty();
    }

    @Test
    void anAnomalyIsShownByNoMoreThanItTakes() {
        write("a", 1, 0, 10);
        read("a", 1, 11, 12);
        write("b", 2, 20, 30);
        read("b", 2, 31, 32);
        read("a", 1, 33, 34);
        read("b", 2, 35, 36);

        assertThat(history.anomalies())
                .singleElement()
                .hasToString(
                        """
                        key 7: a read after b was written
                                0.000 to 10.000 ms      client       wrote v1 a
                               20.000 to 30.000 ms      client       wrote v2 b
                               33.000 to 34.000 ms      client       read  v1 a\
                        """);
    }

    private List<String> claims() {
        return history.anomalies().stream().map(Anomaly::claim).toList();
    }

    private void write(String value, long version, long from, long to) {
        add(Kind.WRITE, value, version, from, to);
    }

    private void read(String value, long version, long from, long to) {
        add(Kind.READ, value, version, from, to);
    }

    private void add(Kind kind, String value, long version, long from, long to) {
        long completed = to == NEVER ? NEVER : to * 1_000_000;
        history.add(new Operation(kind, "client", 7, value, version, from * 1_000_000, completed));
    }
}
