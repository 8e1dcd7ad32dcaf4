package cachinglab.comparison.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The documents cannot lie: each snippet says which file it is from, and is in it, line by line.
class SnippetsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- from (\\S+) -->\\n```\\w+\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("(?m)^```(java|lua|properties)$");

    /// @param document it stands in
    /// @param source it is from
    record Snippet(Path document, String source, List<String> lines) {

        @Override
        public String toString() {
            return "%s: %s".formatted(document.getFileName(), lines.getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void isInItsSource(Snippet snippet) throws IOException {
        var source = lines(Files.readString(ROOT.resolve(snippet.source())));
        assertThat(Collections.indexOfSubList(source, snippet.lines()))
                .as("where %s has it", snippet.source())
                .isNotNegative();
    }

    @Test
    void everyPieceOfCodeSaysWhereItIsFrom() throws IOException {
        for (Path document : documents()) {
            var text = Files.readString(document);
            assertThat(JAVA.matcher(text).results())
                    .as("pieces of code in %s", document.getFileName())
                    .hasSameSizeAs(SNIPPET.matcher(text).results().toList());
        }
    }

    static List<Snippet> snippets() throws IOException {
        return documents().stream().flatMap(SnippetsTest::snippetsOf).toList();
    }

    private static Stream<Snippet> snippetsOf(Path document) {
        try {
            return SNIPPET.matcher(Files.readString(document))
                    .results()
                    .map(found -> snippet(document, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Snippet snippet(Path document, MatchResult found) {
        return new Snippet(document, found.group(1), lines(found.group(2)));
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.walk(ROOT.resolve("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }
}
