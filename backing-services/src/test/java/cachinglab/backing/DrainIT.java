package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The servers outlive the application that writes to them until its end.
@Execution(ExecutionMode.CONCURRENT)
class DrainIT {

    @Test
    void onSigtermTheApplicationDrainsBeforeTheServersStop() throws Exception {
        try (var application = ChildJvm.start(DrainingApplication.class)) {
            String[] addresses = application.await("READY").split(" ", -1);
            application.signal("TERM");
            assertThat(application.await("DRAINED")).isEqualTo("20");
            application.awaitEnd();
            assertStopped(addresses);
        }
    }

    @Test
    void onCtrlCTheApplicationDrainsBeforeTheServersStop() throws Exception {
        try (var application = ChildJvm.start(DrainingApplication.class)) {
            String[] addresses = application.await("READY").split(" ", -1);
            application.interruptProcessGroup();
            assertThat(application.await("DRAINED")).isEqualTo("20");
            application.awaitEnd();
            assertStopped(addresses);
        }
    }

    private static void assertStopped(String[] addresses) {
        for (String address : addresses) {
            URI uri = URI.create(address.replace("jdbc:", ""));
            assertThatIOException().isThrownBy(() -> connect(uri)).withMessageContaining("refused");
        }
    }

    private static void connect(URI uri) throws IOException {
        new Socket(uri.getHost(), uri.getPort()).close();
    }
}
