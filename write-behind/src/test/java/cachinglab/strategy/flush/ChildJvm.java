package cachinglab.strategy.flush;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A [Victim] in a JVM of its own, over the servers of this one.
final class ChildJvm implements AutoCloseable {

    private static final List<String> SERVERS =
            List.of(
                    "datasources.default.url",
                    "datasources.default.username",
                    "datasources.default.password",
                    "redis.uri");

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ChildJvm start(Service service, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m"));
        for (String name : SERVERS) {
            service.context()
                    .getProperty(name, String.class)
                    .ifPresent(value -> command.add("-D" + name + '=' + value));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Victim.class.getName());
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// The next line of output that starts with this word, without it.
    String await(String word) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word + ' ')) {
                return line.substring(word.length() + 1);
            }
        }
        throw new IOException("It ended without saying " + word);
    }

    /// Lets it go on after it was ready.
    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
