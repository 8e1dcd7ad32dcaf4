package cachinglab.cache.redis;

import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A Lua script, which Redis runs as one step. All keys it gets must be in one slot of a cluster.
public final class Script {

    private final String name;
    private final String body;
    private final String digest;

    private Script(String name, String body) {
        this.name = name;
        this.body = body;
        this.digest = Base16.digest(body.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a script that lies beside a class on the class path.
    public static Script beside(Class<?> owner, String fileName) {
        try (var in = owner.getResourceAsStream(fileName)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no script " + fileName);
            }
            var name = fileName.replace(".lua", "");
            return new Script(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `fill`
    String name() {
        return name;
    }

    String body() {
        return body;
    }

    /// The name under which Redis keeps it.
    String digest() {
        return digest;
    }
}
