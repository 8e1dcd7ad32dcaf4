package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import org.junit.jupiter.api.Test;

class FullRedisIT {

    private final OwnServers servers = OwnServers.shared();

    /// Else it would be written to PostgreSQL again and again, and Redis would stay full.
    @Test
    void whatIsFlushedLeavesARedisThatHasNoRoom() {
        try (var service = Service.startOn(servers);
                var client = RedisClient.create(servers.redisUri());
                var redis = client.connect()) {
            var usual = redis.sync().configGet("maxmemory*");
            var made = service.products().create(product("kept")).data();
            redis.sync().configSet("maxmemory-policy", "noeviction");
            redis.sync().configSet("maxmemory", "1");
            try {
                service.flush();
                assertThat(service.waiting()).isZero();
                assertThat(service.timeToLive(made.id())).isPositive();
                assertThat(service.productTable().find(made.id())).contains(made);
            } finally {
                redis.sync().configSet(usual);
            }
        }
    }
}
