package cachinglab.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a server wrote before it gave up.
final class ServerLog {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);

    private ServerLog() {}

    /// Its reason: the last line that calls itself fatal, else the last, else the other reason.
    static String lastWords(Path log, Exception other) {
        try {
            List<String> lines =
                    Files.readAllLines(log).stream().filter(l -> !l.isBlank()).toList();
            LOG.debug("A server did not start:\n{}", String.join("\n", lines));
            return lines.reversed().stream()
                    .filter(line -> line.contains("FATAL") || line.contains("Fatal"))
                    .findFirst()
                    .or(() -> lines.stream().reduce((earlier, line) -> line))
                    .orElse(String.valueOf(other.getMessage()));
        } catch (IOException e) {
            return String.valueOf(other.getMessage());
        }
    }
}
