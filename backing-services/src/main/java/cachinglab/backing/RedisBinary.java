package cachinglab.backing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import redis.embedded.RedisExecProvider;

/// The program of Redis for this operating system and processor, from Signal's archive on the class
/// path.
///
/// Only the archive is theirs: their launcher stops the server from a shutdown hook of its own,
/// while the application still has writes in it.
final class RedisBinary {

    private static final String PROGRAM = "redis-server";

    private RedisBinary() {}

    static Path unpacked() throws IOException {
        BinaryCache cache = new BinaryCache(UserFolder.path());
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        return cache.folder("redis", archive, RedisBinary::unpack).resolve(PROGRAM);
    }

    static URL archive(String system, String processor) {
        URL archive = RedisBinary.class.getResource(resource(system, processor));
        if (archive == null) {
            throw new BackingServicesException(
                    "There is no Redis for %s on %s: start one with Docker and set REDIS_URI to it."
                            .formatted(system, processor));
        }
        return archive;
    }

    private static String resource(String system, String processor) {
        return "/redis-server-%s-%s-%s"
                .formatted(
                        RedisExecProvider.redisVersion,
                        system.startsWith("Mac") ? "darwin" : system.toLowerCase(Locale.ROOT),
                        switch (processor) {
                            case "aarch64" -> "arm64";
                            case "x86_64" -> "amd64";
                            default -> processor;
                        });
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        Path program = folder.resolve(PROGRAM);
        Files.copy(archive, program);
        program.toFile().setExecutable(true);
    }
}
