package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A port that somebody else took costs another attempt, and nothing else does.
class FreePortTest {

    private final List<Integer> tried = new ArrayList<>();

    @Test
    void whoeverTookItMayHaveGoneSince() {
        int port = FreePort.serve(one -> startAfter(2, one, "Failed listening on port (cluster)"));

        assertThat(tried).hasSize(2).endsWith(port);
    }

    @Test
    void notForEver() {
        assertThatThrownBy(
                        () -> FreePort.serve(one -> startAfter(9, one, "Address already in use")))
                .hasMessage("Address already in use");
        assertThat(tried).hasSize(3);
    }

    @Test
    void whatElseIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> FreePort.serve(one -> startAfter(2, one, "The disk is full")))
                .hasMessage("The disk is full");
        assertThat(tried).hasSize(1);
    }

    @Test
    void noOutgoingConnectionIsGivenIt() {
        assertThat(FreePort.find()).isLessThan(32_768);
    }

    @Test
    void noneComesTwice() {
        assertThat(Stream.generate(FreePort::find).limit(2_000)).doesNotHaveDuplicates();
    }

    private int startAfter(int attempts, int port, String failure) {
        tried.add(port);
        if (tried.size() < attempts) {
            throw new BackingServicesException(failure);
        }
        return port;
    }
}
