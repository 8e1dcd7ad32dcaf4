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
        return cache.folder("redis", archive(), RedisBinary::unpack).resolve(PROGRAM);
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        URL archive = RedisBinary.class.getResource(resource(system, processor));
        if (archive == null) {
            throw new BackingServicesException(
                    "There is no Redis for %s on %s: start one with Docker and set REDIS_URI to it."
                            .formatted(System.getProperty("os.name"), processor));
        }
        return archive;
    }

    static String resource(String system, String processor) {
        return "/redis-server-%s-%s-%s"
                .formatted(
                        RedisExecProvider.redisVersion,
                        system.startsWith("mac") ? "darwin" : system,
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
