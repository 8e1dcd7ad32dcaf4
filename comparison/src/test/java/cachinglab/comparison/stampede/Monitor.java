package cachinglab.comparison.stampede;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Redis tells what it is asked for from here on (`MONITOR`), and this counts who came for one
/// entry.
///
/// Everybody who misses it has asked for it once. Of these, one in each process asks for the lease;
/// whoever does not get it looks for the entry again, and asks again.
final class Monitor implements AutoCloseable {

    private final Socket socket;
    private final String entry;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger leases = new AtomicInteger();

    /// @param entry its key
    Monitor(URI redis, String entry) throws IOException {
        this.entry = '"' + entry + '"';
        this.socket = new Socket(redis.getHost(), redis.getPort());
        var lines = reader();
        socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
        lines.readLine(); // OK: nothing is missed from now on
        Thread.ofVirtual().start(() -> listen(lines));
    }

    /// How many readers have found nothing so far, if one of them was granted the lease.
    int readers() {
        return reads.get() - (leases.get() - 1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private BufferedReader reader() throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private void listen(BufferedReader lines) {
        try {
            lines.lines().forEach(this::count);
        } catch (UncheckedIOException closed) {
            // Nobody listens any more.
        }
    }

    /// `1700000000.123456 [0 127.0.0.1:50000] "GET" "cache-aside:product:1"`
    private void count(String line) {
        if (!line.contains(entry) || line.contains(" lua] ")) {
            return;
        }
        if (line.contains("] \"GET\" ")) {
            reads.incrementAndGet();
        } else if (line.contains("] \"EVALSHA\" ")) {
            leases.incrementAndGet();
        }
    }
}
