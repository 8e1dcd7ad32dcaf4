package cachinglab.benchmark.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a worker has: the benchmark's own classes, and the libraries of a contestant.
public record ClassPath(List<Path> parts) {

    /// The toolkit and the peers.
    public static ClassPath ofBenchmark() {
        return new ClassPath(List.of(target("comparison/benchmarks").resolve("benchmarks.jar")));
    }

    /// The peers without the toolkit, which takes their annotations for its own.
    public static ClassPath ofPeers() {
        var target = target("comparison/benchmarks");
        try (var libraries = Files.list(target.resolve("lib"))) {
            var others =
                    libraries.filter(it -> !it.getFileName().toString().startsWith("shared-cache"));
            return new ClassPath(
                    Stream.concat(Stream.of(target.resolve("classes")), others).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One of our services: two of them would be in each other's way.
    public static ClassPath ofService(String module) {
        return new ClassPath(
                List.of(
                        target(module).resolve(module + ".jar"),
                        target("comparison/benchmarks").resolve("classes")));
    }

    String text() {
        return parts.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path target(String module) {
        try {
            var here = ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(here)
                    .resolve("../../../..")
                    .resolve(module)
                    .resolve("target")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
