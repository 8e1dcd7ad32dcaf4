package cachinglab.backing;

import java.nio.file.Path;
import java.util.Optional;

/// A program that owns backing services until it is told to stop, for tests that kill it.
final class Owner {

    private Owner() {}

    /// @param arguments the folder that keeps the data, if one is to
    public static void main(String[] arguments) throws InterruptedException {
        Optional<Path> data =
                arguments.length == 0 ? Optional.empty() : Optional.of(Path.of(arguments[0]));
        try {
            BackingServices services = BackingServices.start(Embedded.options().withData(data));
            System.out.printf(
                    "READY %s %d %d %d%n",
                    services.jdbcUrl(),
                    services.postgreSqlProcess().orElseThrow().pid(),
                    services.redisProcess().orElseThrow().pid(),
                    OrphanGuard.ofThisProcess().process().orElseThrow().pid());
        } catch (BackingServicesException e) {
            System.out.println("FAILED " + e.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }
}
