package cachinglab.backing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A main class of the tests in a JVM of its own, in a process group of its own like the foreground
/// job of a terminal. It says one line when it is ready.
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(OwnSession.command(command))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /// The next line of output that starts with this word, without it.
    String await(String word) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
        }
        throw new IOException("It ended without saying " + word);
    }

    void signal(String name) {
        Command.run("sh", "-c", "kill -%s %d".formatted(name, process.pid()));
    }

    /// As a terminal does with Ctrl-C.
    void interruptProcessGroup() {
        Command.run("sh", "-c", "kill -INT -%d".formatted(process.pid()));
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
