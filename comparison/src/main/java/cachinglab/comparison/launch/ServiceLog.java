package cachinglab.comparison.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a service writes while it runs.
///
/// @param file where to; empty for the terminal
record ServiceLog(Optional<Path> file) {

    private static final int TAIL = 15;

    static ServiceLog onTerminal() {
        return new ServiceLog(Optional.empty());
    }

    static ServiceLog in(Path file) {
        return new ServiceLog(Optional.of(file));
    }

    Redirect redirect() {
        return file.map(path -> Redirect.appendTo(path.toFile())).orElse(Redirect.INHERIT);
    }

    /// Its last lines, for the end of a sentence.
    String tail() {
        return file.map(path -> "; the end of " + path + ":\n" + lastLines(path))
                .orElse("; see its log above.");
    }

    private static String lastLines(Path path) {
        var lines = lines(path);
        return lines.subList(Math.max(0, lines.size() - TAIL), lines.size()).stream()
                .collect(Collectors.joining("\n  | ", "  | ", ""));
    }

    private static List<String> lines(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of("(not readable: " + e.getMessage() + ")");
        }
    }
}
