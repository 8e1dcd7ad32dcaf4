package cachinglab.comparison.launch;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Says on the terminal what has happened: a line per step, with the time it took.
public final class Progress {

    private static final int WIDTH = 60;

    private final PrintStream out;
    private final boolean interactive;

    public Progress(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    public static Progress onTerminal() {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return new Progress(System.out, terminal.isPresent());
    }

    public <T> T step(String title, Callable<T> work) throws Exception {
        var begin = System.nanoTime();
        var result = work.call();
        done(title, Duration.ofNanos(System.nanoTime() - begin));
        return result;
    }

    public void done(String title, Duration took) {
        say(("%-" + WIDTH + "s %5.1f s").formatted(title, took.toMillis() / 1000.0));
    }

    public void say(String line) {
        synchronized (out) {
            clear();
            out.println(line);
        }
    }

    /// What is going on at the moment; on a terminal, until the next line replaces it.
    public void now(String line) {
        if (!interactive) {
            return;
        }
        synchronized (out) {
            clear();
            out.print(line.length() < 100 ? line : line.substring(0, 99));
            out.flush();
        }
    }

    private void clear() {
        if (interactive) {
            out.print("\r\033[K");
        }
    }
}
