package cachinglab.comparison.trace;

import cachinglab.comparison.LabException;
import cachinglab.comparison.workload.Operation.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines of Twitter's cache traces: timestamp, key, key size, value size, client, operation, time to
/// live. Without a CSV library: nothing is quoted in them, and a key may have commas, which such a
/// library would take for columns.
///
/// @param file for sentences
record TwitterTrace(Path file, Recorder recorder) {

    private static final Pattern LINE =
            Pattern.compile("\\d+,(?<key>.+),\\d+,\\d+,\\d+,(?<operation>\\w+),\\d+");
    private static final int SHOWN = 60;

    /// @throws LabException if a line is none of a trace
    void read(InputStream in, int requests) throws IOException {
        // Every byte is a character in it: keys need not be text.
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        for (int number = 1; recorder.size() < requests; number++) {
            var line = lines.readLine();
            if (line == null) {
                return;
            }
            add(number, line);
        }
    }

    private void add(int number, String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw malformed(
                    number,
                    "is not \"timestamp,key,key size,value size,client,operation,TTL\", but \""
                            + line.substring(0, Math.min(SHOWN, line.length()))
                            + "\"");
        }
        var operation = matcher.group("operation");
        var kind = kind(operation);
        if (kind.isEmpty()) {
            throw malformed(number, "has an unknown operation, \"" + operation + "\"");
        }
        recorder.add(kind.get(), matcher.group("key"));
    }

    private static Optional<Kind> kind(String operation) {
        return switch (operation) {
            case "get", "gets" -> Optional.of(Kind.READ);
            case "set", "add", "replace", "cas", "append", "prepend", "incr", "decr" ->
                    Optional.of(Kind.UPDATE);
            case "delete" -> Optional.of(Kind.DELETE);
            default -> Optional.empty();
        };
    }

    private LabException malformed(int number, String what) {
        return new LabException("Line %,d of %s %s.".formatted(number, file, what));
    }
}
