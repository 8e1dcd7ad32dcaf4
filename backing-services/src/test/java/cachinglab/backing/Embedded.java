package cachinglab.backing;

import java.util.Optional;

/// Options for embedded servers, whatever `-Dbacking` and the environment say.
final class Embedded {

    private Embedded() {}

    static BackingOptions options() {
        return new BackingOptions(
                true,
                true,
                Optional.empty(),
                AppendFsync.EVERYSEC,
                Backing.EMBEDDED,
                ConfiguredServers.none());
    }
}
