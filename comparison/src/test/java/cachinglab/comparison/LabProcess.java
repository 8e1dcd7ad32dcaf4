package cachinglab.comparison;

import static org.awaitility.Awaitility.await;

import cachinglab.backing.OwnSession;
import cachinglab.comparison.launch.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The lab as somebody runs it in a terminal of their own, with everything it starts.
///
/// @param data the servers' data, by which their processes are told from others
record LabProcess(Process process, Path output, Path data) {

    static LabProcess start(Path folder, int portBase, String... arguments) throws IOException {
        return start(folder, portBase, Map.of(), arguments);
    }

    static LabProcess start(
            Path folder, int portBase, Map<String, String> environment, String... arguments)
            throws IOException {
        var jar = Installation.here().root().resolve("comparison/target/comparison.jar");
        var data = folder.resolve("data");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--port-base", Integer.toString(portBase)));
        command.addAll(List.of("--data", data.toString()));
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(OwnSession.command(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new LabProcess(builder.redirectOutput(output.toFile()).start(), output, data);
    }

    void awaitOutput(String words) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> text().contains(words) || !process.isAlive());
        if (!text().contains(words)) {
            throw new AssertionError("The lab has not said \"" + words + "\" but: " + text());
        }
    }

    /// To all processes of the terminal, as Ctrl-C is.
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -%s -%d".formatted(name, process.pid()))
                .start()
                .waitFor();
    }

    String text() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lab, its services, and the servers, also those that have left the family.
    List<ProcessHandle> everything() {
        return Stream.concat(
                        Stream.concat(Stream.of(process.toHandle()), process.descendants()),
                        ProcessHandle.allProcesses().filter(this::isServer))
                .distinct()
                .toList();
    }

    private boolean isServer(ProcessHandle other) {
        return other.info().commandLine().orElse("").contains(data.toString());
    }
}
