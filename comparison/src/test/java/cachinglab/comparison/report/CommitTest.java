package cachinglab.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {

    @TempDir private Path folder;

    @Test
    void outsideOfACheckoutNothingIsKnown() {
        assertThat(Commit.in(folder)).isEqualTo("unknown");
    }

    @Test
    void changedSourcesAreNotTheCommit() throws Exception {
        assumeTrue(git("init", "-q"), "git is installed");
        var file = Files.writeString(folder.resolve("Source.java"), "before");
        git("add", ".");
        git(
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@b",
                "commit",
                "-q",
                "--no-gpg-sign",
                "-m",
                "a");

        assertThat(Commit.in(folder)).matches("[0-9a-f]{10}");
        Files.writeString(file, "after");
        assertThat(Commit.in(folder)).matches("[0-9a-f]{10} \\+ changes");
    }

    private boolean git(String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
