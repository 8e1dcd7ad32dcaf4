package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.domain.ProductDraft;
import cachinglab.strategy.backlog.DeadLetters;
import io.lettuce.core.RedisClient;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FullRedisIT {

    private final OwnServers servers = OwnServers.shared();

    /// Else it would be written to PostgreSQL again and again, and Redis would stay full.
    @Test
    void whatIsFlushedLeavesARedisThatHasNoRoom() {
        try (var service = Service.startOn(servers)) {
            service.flush(); // from now on there is a group of consumers
            var made = service.products().create(product("kept")).data();
            flushWithoutRoom(service);
            assertThat(service.waiting()).isZero();
            assertThat(service.timeToLive(made.id())).isPositive();
            assertThat(service.productTable().find(made.id())).contains(made);
        }
    }

    /// A dead letter leaves the stream as it comes: without room for it, all writes behind it would wait.
    @Test
    void soDoesWhatPostgreSqlRefuses() {
        try (var service = Service.startOn(servers)) {
            service.flush(); // from now on there is a group of consumers
            service.products().create(new ProductDraft("refused", BigDecimal.valueOf(-1), "Full"));
            flushWithoutRoom(service);
            assertThat(service.waiting()).isZero();
            var letters = service.context().getBean(DeadLetters.class);
            assertThat(letters.all()).singleElement().returns(true, it -> letters.drop(it.id()));
        }
    }

    private void flushWithoutRoom(Service service) {
        try (var client = RedisClient.create(servers.redisUri());
                var redis = client.connect()) {
            var usual = redis.sync().configGet("maxmemory*");
            redis.sync().configSet("maxmemory-policy", "noeviction");
            redis.sync().configSet("maxmemory", "1");
            try {
                service.flush();
            } finally {
                redis.sync().configSet(usual);
            }
        }
    }
}
