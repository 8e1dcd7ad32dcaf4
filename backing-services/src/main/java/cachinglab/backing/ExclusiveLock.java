package cachinglab.backing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A file only one holder at a time has, among all processes and threads. The operating system
/// takes it back from a process that dies.
final class ExclusiveLock implements AutoCloseable {

    /// POSIX drops all of a process' locks on a file when any channel to it is closed, so one that
    /// is held here must not even be opened.
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private ExclusiveLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Empty if somebody else holds it.
    static Optional<ExclusiveLock> tryAcquire(Path file) throws IOException {
        synchronized (HELD_HERE) {
            return HELD_HERE.add(file) ? open(file, false) : Optional.empty();
        }
    }

    /// Waits for as long as somebody else holds it.
    static ExclusiveLock acquire(Path file) throws IOException {
        try {
            synchronized (HELD_HERE) {
                while (!HELD_HERE.add(file)) {
                    HELD_HERE.wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + file, e);
        }
        return open(file, true).orElseThrow();
    }

    private static Optional<ExclusiveLock> open(Path file, boolean waits) throws IOException {
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = waits ? channel.lock() : channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new ExclusiveLock(file, channel));
        } finally {
            if (lock == null) {
                if (channel != null) {
                    channel.close();
                }
                forget(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            forget(file);
        }
    }

    private static void forget(Path file) {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(file);
            HELD_HERE.notifyAll();
        }
    }
}
