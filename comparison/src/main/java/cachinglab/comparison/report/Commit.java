package cachinglab.comparison.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.comparison.launch.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The state of the sources, as git has it.
final class Commit {

    private Commit() {}

    /// Of the checkout this code was built in.
    static String here() {
        return in(Installation.here().root());
    }

    /// @return `1a2b3c4d5e`, followed by `+ changes` if the files differ from it; `unknown` without
    ///     git, or outside of a checkout
    static String in(Path folder) {
        return git(folder, "rev-parse", "--short=10", "HEAD")
                .flatMap(commit -> git(folder, "status", "--porcelain").map(at(commit)))
                .orElse("unknown");
    }

    private static UnaryOperator<String> at(String commit) {
        return changes -> changes.isEmpty() ? commit : commit + " + changes";
    }

    private static Optional<String> git(Path folder, String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            var git =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
            return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
