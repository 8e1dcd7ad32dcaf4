package cachinglab.strategy.flush;

import cachinglab.backing.RedisCluster;
import cachinglab.strategy.unique.UniqueEmailsIT;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/// The same on a Redis Cluster, where each shard has a stream of its own.
@Suite
@SelectClasses({
    FlushIT.class,
    DeadLettersIT.class,
    LifecycleIT.class,
    TwoFlushersIT.class,
    UniqueEmailsIT.class
})
class ClusterIT {

    private static final RedisCluster CLUSTER = RedisCluster.start();

    @BeforeSuite
    static void start() {
        System.setProperty("redis.uris", CLUSTER.uris());
    }

    @AfterSuite
    static void stop() {
        System.clearProperty("redis.uris");
        CLUSTER.close();
    }
}
