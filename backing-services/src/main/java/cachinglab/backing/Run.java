package cachinglab.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The embedded servers of one owner: their folder, their record, and the promise that nothing of
/// them outlives the owner.
final class Run implements AutoCloseable {

    private static final String IN_USE = "in-use.lock";

    private final Path record;
    private final ExclusiveLock alive;
    private final Optional<ExclusiveLock> kept;
    private RunRecord state;
    private boolean over;

    private Run(Path record, ExclusiveLock alive, Optional<ExclusiveLock> kept, RunRecord state) {
        this.record = record;
        this.alive = alive;
        this.kept = kept;
        this.state = state;
    }

    /// Called by one process at a time, see [Runs].
    static Run begin(Path home, Optional<Path> data) throws IOException {
        UUID id = UUID.randomUUID();
        Optional<ExclusiveLock> kept = Optional.empty();
        Path folder = home.resolve("data-" + id);
        if (data.isPresent()) {
            folder = Files.createDirectories(data.get()).toRealPath();
            kept = Optional.of(keep(folder));
        }
        ServerProcess owner = ServerProcess.of("owner", ProcessHandle.current());
        Path record = home.resolve(id + Runs.RECORD);
        ExclusiveLock alive = ExclusiveLock.acquire(lockOf(record));
        Run run =
                new Run(
                        record,
                        alive,
                        kept,
                        new RunRecord(owner, folder, data.isEmpty(), List.of()));
        run.promise();
        return run;
    }

    /// From here on, nothing of the run outlives its owner.
    private void promise() throws IOException {
        state.write(record);
        OrphanGuard guard = OrphanGuard.ofThisProcess();
        if (state.temporary()) {
            guard.remove(state.folder());
            Files.createDirectory(state.folder());
        }
        guard.remove(record);
        guard.remove(lockOf(record));
    }

    private static ExclusiveLock keep(Path folder) throws IOException {
        return ExclusiveLock.tryAcquire(folder.resolve(IN_USE))
                .orElseThrow(() ->
                        new BackingServicesException(
                                "The data in %s is in use by another run.".formatted(folder)));
    }

    Path folder() {
        return state.folder();
    }

    boolean isTemporary() {
        return state.temporary();
    }

    /// Starts a server whose life ends with its owner's; it logs to a file in the folder.
    synchronized Process start(String name, List<String> command) throws IOException {
        if (over) {
            throw new BackingServicesException("The run of " + name + " is over.");
        }
        Process process =
                new ProcessBuilder(OwnSession.command(command))
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()))
                        .start();
        process.getOutputStream().close();
        OrphanGuard.ofThisProcess().stopLast(process.toHandle());
        state = state.with(ServerProcess.of(name, process.toHandle()));
        state.write(record);
        return process;
    }

    Path log(String name) {
        return state.folder().resolve(name + ".log");
    }

    /// Stops the servers, last started first, and removes what is temporary.
    @Override
    public synchronized void close() {
        over = true;
        state.servers().reversed().forEach(ServerProcess::stop);
        if (state.temporary()) {
            Folders.delete(state.folder());
        }
        Folders.delete(record);
        alive.close();
        Folders.delete(lockOf(record));
        kept.ifPresent(ExclusiveLock::close);
    }

    private static Path lockOf(Path record) {
        String name = record.getFileName().toString();
        return record.resolveSibling(name.replace(Runs.RECORD, Runs.LOCK));
    }
}
