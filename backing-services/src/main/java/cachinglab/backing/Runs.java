package cachinglab.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The runs of a user on this machine: each has a record, and a lock that says its owner lives.
///
/// Beginning a run and cleaning up after dead ones exclude each other, in all processes.
final class Runs {

    static final String RECORD = ".run";
    static final String LOCK = ".lock";
    static final String ALL_LOCK = "runs.lock";

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final Path home;

    Runs(Path home) {
        this.home = home;
    }

    static Runs ofUser() {
        return new Runs(UserFolder.path());
    }

    /// A run of this process, after cleaning up: what a dead run left may hold the data it wants.
    @SuppressWarnings("try") // the lock is there to be held
    Run begin(Optional<Path> data) throws IOException {
        try (ExclusiveLock lock = ExclusiveLock.acquire(home.resolve(ALL_LOCK))) {
            reapAll();
            return Run.begin(home, data);
        }
    }

    /// Stops the servers of dead owners and removes their temporary data.
    @SuppressWarnings("try") // the lock is there to be held
    void reap() throws IOException {
        try (ExclusiveLock lock = ExclusiveLock.acquire(home.resolve(ALL_LOCK))) {
            reapAll();
        }
    }

    @SuppressWarnings("try") // the lock is there to be held
    private void reapAll() throws IOException {
        for (Path record : records()) {
            String name = record.getFileName().toString();
            Path lock = record.resolveSibling(name.replace(RECORD, LOCK));
            Optional<ExclusiveLock> dead = ExclusiveLock.tryAcquire(lock);
            if (dead.isPresent()) {
                try (ExclusiveLock mine = dead.get()) {
                    reap(record);
                }
                Files.deleteIfExists(lock);
            }
        }
    }

    private List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(RECORD)).toList();
        }
    }

    private void reap(Path file) throws IOException {
        try {
            RunRecord run = RunRecord.read(file);
            run.servers().forEach(Runs::stop);
            if (run.temporary() && run.folder().startsWith(home) && !Folders.delete(run.folder())) {
                LOG.warn("{} cannot be removed", run.folder());
                return;
            }
        } catch (IOException e) {
            LOG.debug("Not a record: {}", file, e);
        }
        Files.deleteIfExists(file);
    }

    private static void stop(ServerProcess server) {
        if (server.isAlive()) {
            server.stop();
            LOG.info("Stopped {} (process {}), left by a dead run", server.name(), server.pid());
        }
    }
}
