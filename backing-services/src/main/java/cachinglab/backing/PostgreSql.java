package cachinglab.backing;

import java.util.Optional;

/// A PostgreSQL to talk to.
interface PostgreSql extends AutoCloseable {

    String jdbcUrl();

    /// Empty if the URL says it.
    String username();

    /// Empty if the URL says it.
    String password();

    /// The server, if it is a process of ours.
    default Optional<OwnServer> own() {
        return Optional.empty();
    }

    /// Stops it, unless its [Run] or somebody else does.
    @Override
    default void close() {}
}
