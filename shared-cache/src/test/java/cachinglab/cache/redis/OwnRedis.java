package cachinglab.cache.redis;

import cachinglab.backing.AppendFsync;
import cachinglab.backing.Backing;
import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import java.util.Optional;

/// A Redis to take away: to kill, to start again at the same address, to suspend.
public final class OwnRedis implements AutoCloseable {

    private final BackingServices services;

    private OwnRedis(BackingServices services) {
        this.services = services;
    }

    public static OwnRedis start() {
        return new OwnRedis(
                BackingServices.start(
                        new BackingOptions(
                                false,
                                true,
                                Optional.empty(),
                                AppendFsync.EVERYSEC,
                                Backing.EMBEDDED,
                                ConfiguredServers.none())));
    }

    public String uri() {
        return services.redisUri();
    }

    public void kill() {
        services.ownRedis().kill();
    }

    /// Starts it again after [#kill()], with what it had.
    public void startAgain() {
        services.ownRedis().startAgain();
    }

    /// It neither answers nor hangs up.
    public void suspend() {
        services.ownRedis().suspend();
    }

    public void resume() {
        services.ownRedis().resume();
    }

    @Override
    public void close() {
        services.close();
    }
}
