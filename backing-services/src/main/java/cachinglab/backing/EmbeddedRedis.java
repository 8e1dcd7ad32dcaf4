package cachinglab.backing;

import static cachinglab.backing.FreePort.LOOPBACK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Redis of our own, set up so that it evicts no write that has no time to live and forgets none
/// when it is restarted. Only this machine reaches it.
record EmbeddedRedis(OwnServer server, int port) implements Redis {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final String NAME = "redis";
    private static final Duration START = Duration.ofSeconds(60); // also reads a kept file

    static EmbeddedRedis start(Run run, AppendFsync appendFsync) throws IOException {
        Path program = RedisBinary.unpacked();
        Path data = Files.createDirectories(run.folder().resolve(NAME));
        List<String> fixed =
                Stream.concat(
                                Stream.of(program.toString(), "--dir", data.toString()),
                                settings(appendFsync).stream())
                        .toList();
        return FreePort.serve(port -> start(run, fixed, port));
    }

    /// What write-behind needs, and no more memory than a laptop can spare.
    static List<String> settings(AppendFsync appendFsync) {
        return List.of(
                "--save", "",
                "--appendonly", "yes",
                "--appendfsync", appendFsync.setting(),
                "--maxmemory", "256mb",
                "--maxmemory-policy", "volatile-lru");
    }

    private static EmbeddedRedis start(Run run, List<String> fixed, int port) {
        Stream<String> address = Stream.of("--bind", LOOPBACK, "--port", Integer.toString(port));
        List<String> command = Stream.concat(fixed.stream(), address).toList();
        try {
            return new EmbeddedRedis(OwnServer.started(() -> launch(run, command, port)), port);
        } catch (BackingServicesException e) {
            throw new BackingServicesException(
                    "Redis did not start: " + ServerLog.lastWords(run.log(NAME), e));
        } catch (IOException e) {
            throw new BackingServicesException("Redis cannot be run: " + e.getMessage());
        }
    }

    private static ServerProcess launch(Run run, List<String> command, int port)
            throws IOException {
        long begin = System.nanoTime();
        Process process = run.start(NAME, command);
        String version = new RedisProbe(LOOPBACK, port).awaitVersion(START, process::isAlive);
        LOG.info("Redis {} on {}:{} in {}", version, LOOPBACK, port, Elapsed.since(begin));
        return ServerProcess.of(NAME, process.toHandle());
    }

    @Override
    public String uri() {
        return "redis://%s:%d".formatted(LOOPBACK, port);
    }

    @Override
    public Optional<OwnServer> own() {
        return Optional.of(server);
    }
}
