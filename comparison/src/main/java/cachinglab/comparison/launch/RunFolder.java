package cachinglab.comparison.launch;

import cachinglab.backing.OrphanGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where the services of one run write their logs; gone when the run ends well.
record RunFolder(Path path) {

    static RunFolder create() {
        try {
            var path = Files.createTempDirectory("lab-");
            OrphanGuard.ofThisProcess().remove(path);
            return new RunFolder(path);
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
