package cachinglab.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Removing folders that somebody else may be removing, too, or still writing to.
final class Folders {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Folders() {}

    /// Whether it is gone now.
    static boolean delete(Path folder) {
        return Await.until(() -> deleteOnce(folder), PATIENCE);
    }

    private static boolean deleteOnce(Path folder) {
        try {
            for (Path file : content(folder)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            return false; // it changed under our hands: once more
        }
        return !Files.exists(folder);
    }

    private static List<Path> content(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
