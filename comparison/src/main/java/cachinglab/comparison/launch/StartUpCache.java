package cachinglab.comparison.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// A service's classes, loaded and linked ahead of time by a run that was for practice (JEP 483 and
/// 514): with it, a service starts in half the time. It fits one JDK and one build.
///
/// @param jar the service's
/// @param file the cache, beside it
record StartUpCache(Path jar, Path file) {

    static StartUpCache of(Path jar) {
        var name = "%s-%s.aot".formatted(jar.getFileName(), Runtime.version());
        return new StartUpCache(jar, jar.resolveSibling(name));
    }

    /// Whether there is one, made after everything it was made from.
    boolean isFresh() {
        try (var libraries = Files.list(jar.resolveSibling("lib"))) {
            return Files.exists(file)
                    && Stream.concat(Stream.of(jar), libraries).noneMatch(this::isOlderThan);
        } catch (IOException e) {
            return false;
        }
    }

    /// The flags to start with it; the JDK starts without it if it does not fit after all.
    List<String> use() {
        return isFresh() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /// The flags to make one, when the service ends. Without the second compiler, whose profiles
    /// would be in the cache too: with them, a start compiles more than a short one can use.
    List<String> train() {
        return List.of("-XX:AOTCacheOutput=" + unfinished(), "-XX:TieredStopAtLevel=1");
    }

    /// To be called when the practice is over.
    ///
    /// @throws IOException if it left no cache
    void finish() throws IOException {
        Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    }

    private boolean isOlderThan(Path other) {
        try {
            return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
