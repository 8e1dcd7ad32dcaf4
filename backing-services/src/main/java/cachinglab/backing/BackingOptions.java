package cachinglab.backing;

import java.nio.file.Path;
import java.util.Optional;

/// What a run needs and how it wants it.
///
/// @param postgreSql whether it needs PostgreSQL
/// @param redis whether it needs Redis
/// @param data the folder that keeps the data of embedded servers for the next run; without one,
///     their data goes when they stop
/// @param appendFsync when an embedded Redis forces its writes to disk
/// @param backing where what is not configured comes from
/// @param configured the servers that are there already
public record BackingOptions(
        boolean postgreSql,
        boolean redis,
        Optional<Path> data,
        AppendFsync appendFsync,
        Backing backing,
        ConfiguredServers configured) {

    /// PostgreSQL and Redis as the environment says, else of our own and with temporary data.
    public static BackingOptions both() {
        return new BackingOptions(
                true,
                true,
                Optional.empty(),
                AppendFsync.EVERYSEC,
                Backing.chosen(),
                ConfiguredServers.ofEnvironment());
    }

    /// The same for a run without a cache.
    public static BackingOptions postgreSqlOnly() {
        return both().needing(true, false);
    }

    BackingOptions needing(boolean needsPostgreSql, boolean needsRedis) {
        return new BackingOptions(
                needsPostgreSql, needsRedis, data, appendFsync, backing, configured);
    }

    public BackingOptions withData(Optional<Path> folder) {
        return new BackingOptions(postgreSql, redis, folder, appendFsync, backing, configured);
    }

    public BackingOptions withAppendFsync(AppendFsync moment) {
        return new BackingOptions(postgreSql, redis, data, moment, backing, configured);
    }

    public BackingOptions withConfigured(ConfiguredServers servers) {
        return new BackingOptions(postgreSql, redis, data, appendFsync, backing, servers);
    }

    boolean startsEmbedded() {
        return backing == Backing.EMBEDDED && (startsPostgreSql() || startsRedis());
    }

    boolean startsPostgreSql() {
        return postgreSql && configured.jdbcUrl().isEmpty();
    }

    boolean startsRedis() {
        return redis && configured.redis().isEmpty();
    }
}
