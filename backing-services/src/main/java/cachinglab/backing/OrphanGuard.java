package cachinglab.backing;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that what this process started does not outlive it, even when it is killed.
///
/// The guard is a small shell process that reads from a pipe this process holds open. When this
/// process ends, in whatever way, the pipe closes, and within ten seconds the guard has stopped
/// the processes it was told of that still live, and then removed the files. It verifies when they
/// started, so that it never stops a stranger with the same number. Ctrl-C does not reach it.
///
/// Safe for use by many threads. There is no guard on Windows.
public final class OrphanGuard {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanGuard.class);

    private static final String SCRIPT = "orphan-guard.sh";

    private static final class Only {
        static final OrphanGuard GUARD = new OrphanGuard();
    }

    private final @Nullable Process guard;
    private final Writer orders;

    private OrphanGuard() {
        guard = File.separatorChar == '/' ? launch() : null;
        orders = guard == null ? Writer.nullWriter() : guard.outputWriter(StandardCharsets.UTF_8);
    }

    /// The one guard of this JVM; it starts when first asked for.
    public static OrphanGuard ofThisProcess() {
        return Only.GUARD;
    }

    /// Should this process die, sends it SIGTERM, and SIGKILL to what lives four seconds later.
    public void stopFirst(ProcessHandle process) {
        order("first " + process.pid());
    }

    /// The same with SIGINT, once all of [#stopFirst(ProcessHandle)] have ended: for the servers
    /// that those need to end well.
    public void stopLast(ProcessHandle process) {
        order("last " + process.pid());
    }

    /// Should this process die, removes the file or folder, once all processes have ended.
    public void remove(Path path) {
        order("remove " + path.toAbsolutePath());
    }

    /// The guard itself, where there is one.
    Optional<ProcessHandle> process() {
        return Optional.ofNullable(guard).map(Process::toHandle);
    }

    private synchronized void order(String line) {
        if (line.contains("\n")) {
            return; // left to the next start's clean-up
        }
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            LOG.debug("The orphan guard is gone; the next start cleans up instead", e);
        }
    }

    private static @Nullable Process launch() {
        try {
            List<String> guard = List.of("sh", script().toString());
            return new ProcessBuilder(OwnSession.command(guard))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("No orphan guard; the next start cleans up instead", e);
            return null;
        }
    }

    private static Path script() throws IOException {
        URL script = Objects.requireNonNull(OrphanGuard.class.getResource(SCRIPT));
        return new BinaryCache(UserFolder.path())
                .folder(
                        "orphan-guard",
                        script,
                        (in, folder) -> Files.copy(in, folder.resolve(SCRIPT)))
                .resolve(SCRIPT);
    }
}
