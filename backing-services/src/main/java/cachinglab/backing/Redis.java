package cachinglab.backing;

import java.util.Optional;

/// A Redis to talk to, or a cluster of them.
interface Redis extends AutoCloseable {

    /// One address, or those of a cluster separated by commas.
    String uri();

    /// What Micronaut calls this address.
    default String property() {
        return ConfiguredServers.REDIS_URI;
    }

    /// The server, if it is a process of ours.
    default Optional<OwnServer> own() {
        return Optional.empty();
    }

    /// Stops it, unless its [Run] or somebody else does.
    @Override
    default void close() {}
}
