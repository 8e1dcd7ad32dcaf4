package cachinglab.backing;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What a run leaves on disk about itself, so that the next one can clean up after it when its
/// owner is killed.
///
/// @param owner the process that started the servers
/// @param folder where their data is
/// @param temporary whether that folder goes with the run
record RunRecord(ServerProcess owner, Path folder, boolean temporary, List<ServerProcess> servers) {

    private static final String OWNER = "owner";
    private static final String SERVER = "server.";

    RunRecord {
        servers = List.copyOf(servers);
    }

    /// @param server in place of the one of its name that has ended
    RunRecord with(ServerProcess server) {
        List<ServerProcess> more = new ArrayList<>(servers);
        more.removeIf(other -> other.name().equals(server.name()));
        more.add(server);
        return new RunRecord(owner, folder, temporary, more);
    }

    /// Readers see the old record or the new one, never half of it.
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("folder", folder.toString());
        properties.setProperty("temporary", Boolean.toString(temporary));
        properties.setProperty(OWNER, describe(owner));
        servers.forEach(server -> properties.setProperty(SERVER + server.name(), describe(server)));
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (Writer out = Files.newBufferedWriter(draft)) {
            properties.store(out, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// @throws IOException also if it is no record of a run
    static RunRecord read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            return new RunRecord(
                    process(OWNER, properties.getProperty(OWNER, "")),
                    Path.of(properties.getProperty("folder", "")),
                    Boolean.parseBoolean(properties.getProperty("temporary")),
                    properties.stringPropertyNames().stream()
                            .filter(name -> name.startsWith(SERVER))
                            .map(name -> process(name, properties.getProperty(name)))
                            .toList());
        } catch (RuntimeException e) {
            throw new IOException(file + " is not the record of a run", e);
        }
    }

    private static String describe(ServerProcess process) {
        return process.pid() + " since " + process.started();
    }

    private static ServerProcess process(String name, String description) {
        String[] parts = description.split(" since ", 2);
        return new ServerProcess(
                name.replace(SERVER, ""), Long.parseLong(parts[0]), Instant.parse(parts[1]));
    }
}
