package cachinglab.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A program run to its end.
///
/// @param output what it wrote, errors included
record Command(int exitCode, String output) {

    static Command run(String... command) {
        return run(List.of(command));
    }

    static Command run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return new Command(process.waitFor(), new String(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BackingServicesException(
                    "%s cannot be run: %s.".formatted(command.getFirst(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingServicesException("Interrupted in " + command.getFirst() + ".");
        }
    }

    boolean failed() {
        return exitCode != 0;
    }

    String lastLine() {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((earlier, line) -> line)
                .orElse("");
    }
}
