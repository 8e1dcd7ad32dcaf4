package cachinglab.comparison.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Ends the services when the lab is killed before it can: a shell that reads their process ids
/// from a pipe. Only the lab holds the other end, so the pipe ends when the lab does, however.
final class Guard implements AutoCloseable {

    // The folder goes last: a service may write to its log until it is gone.
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            pids=
            while read -r pid; do pids="$pids $pid"; done
            alive() {
              for pid in $pids; do ! kill -0 "$pid" || return 0; done
              return 1
            }
            ! alive || kill -TERM $pids
            for second in 1 2 3 4 5; do
              alive || break
              sleep 1
            done
            ! alive || kill -KILL $pids
            [ -z "$1" ] || rm -rf "$1"
            """;

    private final Process shell;

    /// @param folder to remove then as well; empty for none
    Guard(String folder) {
        try {
            shell =
                    new ProcessBuilder(List.of("/bin/sh", "-c", SCRIPT, "lab-guard", folder))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guard removing(Path folder) {
        return new Guard(folder.toString());
    }

    synchronized void watch(Process process) {
        try {
            var pipe = shell.getOutputStream();
            pipe.write((process.pid() + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Only once every process it watches is gone.
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
