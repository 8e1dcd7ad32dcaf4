package cachinglab.comparison.launch;

import cachinglab.comparison.LabException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A checkout of this project that has been built.
///
/// @param root its top folder
public record Installation(Path root) {

    /// The one this code was built in: its jar or classes are in a folder below the build's script.
    public static Installation here() {
        try {
            var code = Installation.class.getProtectionDomain().getCodeSource().getLocation();
            return new Installation(above(Path.of(code.toURI())));
        } catch (URISyntaxException e) {
            throw new LabException("The lab cannot tell which folder it runs from.", e);
        }
    }

    private static Path above(Path code) {
        for (var folder = code.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new LabException("The lab is not in a checkout that can be built: " + code + ".");
    }

    /// @throws LabException if it has not been built
    public Path jar(Strategy strategy) {
        var module = strategy.module();
        return built(root.resolve(module).resolve("target").resolve(module + ".jar"));
    }

    /// @throws LabException if it has not been built
    public Path benchmarks() {
        return built(root.resolve("comparison/benchmarks/target/benchmarks.jar"));
    }

    private static Path built(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new LabException(
                    jar
                            + " is missing: start the lab with ./lab, which builds it, or run ./mvnw package.");
        }
        return jar;
    }
}
