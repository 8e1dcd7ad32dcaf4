package cachinglab.backing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// What an [Owner] owns, seen from outside.
record OwnedServers(
        String jdbcUrl,
        Path folder,
        ServerProcess postgreSql,
        ServerProcess redis,
        ServerProcess guard) {

    static OwnedServers parse(String line) throws SQLException {
        String[] words = line.split(" ", -1);
        return new OwnedServers(
                words[0],
                Path.of(Sql.value(words[0], "SHOW data_directory")).resolve("..").normalize(),
                process(words[1]),
                process(words[2]),
                process(words[3]));
    }

    private static ServerProcess process(String pid) {
        return ServerProcess.of(pid, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    List<ServerProcess> living() {
        return Stream.of(postgreSql, redis, guard).filter(ServerProcess::isAlive).toList();
    }

    boolean hasData() {
        return Files.exists(folder);
    }
}
