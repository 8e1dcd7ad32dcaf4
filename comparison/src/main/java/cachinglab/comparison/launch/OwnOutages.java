package cachinglab.comparison.launch;

import cachinglab.backing.BackingServices;
import cachinglab.backing.BackingServicesException;
import cachinglab.backing.OwnServer;
import cachinglab.comparison.LabException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Outages of servers that the lab has started. Its end ends them in whatever state they are: see
/// [BackingServices].
record OwnOutages(BackingServices services) implements Outages {

    @Override
    public void stopRedis() {
        with(BackingServices::ownRedis, OwnServer::kill);
    }

    @Override
    public void hangRedis() {
        with(
                BackingServices::ownRedis,
                redis -> {
                    if (services.redisProcess().isEmpty()) {
                        throw new LabException(
                                "Redis is stopped, so it cannot hang: start it first.");
                    }
                    redis.suspend();
                });
    }

    @Override
    public void startRedis() {
        with(
                BackingServices::ownRedis,
                redis -> {
                    redis.resume();
                    if (services.redisProcess().isEmpty()) {
                        redis.startAgain();
                    }
                });
    }

    // Killed, it would leave shared memory behind, should the lab end before it is started again.
    @Override
    public void stopPostgres() {
        with(BackingServices::ownPostgreSql, OwnServer::stop);
    }

    @Override
    public void startPostgres() {
        with(
                BackingServices::ownPostgreSql,
                postgres -> {
                    if (services.postgreSqlProcess().isEmpty()) {
                        postgres.startAgain();
                    }
                });
    }

    /// An [OwnServer] is for one thread at a time.
    private void with(Function<BackingServices, OwnServer> server, Consumer<OwnServer> action) {
        try {
            var own = server.apply(services);
            synchronized (own) {
                action.accept(own);
            }
        } catch (BackingServicesException e) {
            throw new LabException(String.valueOf(e.getMessage()), e);
        }
    }
}
