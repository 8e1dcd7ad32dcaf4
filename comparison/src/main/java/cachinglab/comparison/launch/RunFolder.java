package cachinglab.comparison.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where the services of one run write their logs; gone when the run ends well.
record RunFolder(Path path) {

    static RunFolder create() {
        try {
            return new RunFolder(Files.createTempDirectory("lab-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServiceLog log(String title) {
        return ServiceLog.in(path.resolve(title + ".log"));
    }

    void remove() {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
