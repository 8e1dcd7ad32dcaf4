package cachinglab.cache.redis;

import cachinglab.backing.AppendFsync;
import cachinglab.backing.Backing;
import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A Redis to take away: to kill, to start again at the same address, to suspend.
public final class OwnRedis implements AutoCloseable {

    private final BackingServices services;
    private final String program;
    private final ProcessHandle process;
    private @Nullable Process guarded;

    private OwnRedis(BackingServices services) {
        this.services = services;
        process = services.redisProcess().orElseThrow();
        program = process.info().command().orElseThrow();
    }

    public static OwnRedis start() {
        return new OwnRedis(
                BackingServices.start(
                        new BackingOptions(
                                false,
                                true,
                                Optional.empty(),
                                AppendFsync.EVERYSEC,
                                Backing.EMBEDDED,
                                ConfiguredServers.none())));
    }

    public String uri() {
        return services.redisUri();
    }

    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// It neither answers nor hangs up.
    public void suspend() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    /// Starts it again after [#kill()], empty, since it kept nothing anywhere. It ends with the pipe
    /// to it: when that is closed, or its owner is gone.
    public void startAgain() throws IOException {
        String port = Integer.toString(URI.create(uri()).getPort());
        guarded =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "\"$0\" \"$@\" <&- & read -r _; kill -9 $!",
                                program,
                                "--bind",
                                "127.0.0.1",
                                "--port",
                                port,
                                "--save",
                                "")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    @Override
    public void close() {
        resume();
        if (guarded != null) {
            endOf(guarded);
        }
        services.close();
    }

    private static void endOf(Process guarded) {
        try {
            guarded.getOutputStream().close();
            guarded.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
