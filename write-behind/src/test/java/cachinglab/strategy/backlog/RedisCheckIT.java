package cachinglab.strategy.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.strategy.flush.OwnServers;
import cachinglab.strategy.flush.Service;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.protocol.CommandType;
import io.micronaut.context.event.StartupEvent;
import org.junit.jupiter.api.Test;

/// A Redis that may lose writes is noticed at the start.
class RedisCheckIT {

    private final OwnServers servers = OwnServers.shared();

    @Test
    void eachSettingThatMayCostWritesIsASentence() {
        try (var service = Service.startOn(servers);
                var client = RedisClient.create(servers.redisUri());
                var connection = client.connect()) {
            var check = service.context().getBean(RedisCheck.class);
            assertThat(check.warnings()).isEmpty();
            try {
                set(connection.sync(), "allkeys-lru", "no", "everysec");

                assertThat(check.warnings())
                        .satisfiesExactly(
                                policy -> assertThat(policy).contains("allkeys-lru", "noeviction"),
                                file -> assertThat(file).contains("appendonly is no"),
                                sync -> assertThat(sync).contains("everysec", "last second"));
            } finally {
                set(connection.sync(), "volatile-lru", "yes", "always");
            }
        }
    }

    @Test
    void whereNobodyMayLookTheServiceStartsAllTheSame() {
        try (var client = RedisClient.create(servers.redisUri());
                var connection = client.connect()) {
            connection
                    .sync()
                    .aclSetuser(
                            "limited",
                            AclSetuserArgs.Builder.on()
                                    .addPassword("secret")
                                    .allKeys()
                                    .allChannels()
                                    .allCommands()
                                    .removeCommand(CommandType.CONFIG));
        }
        String uri = servers.redisUri().replace("redis://", "redis://limited:secret@");
        try (var service = Service.startOn(servers, "redis.uri", uri)) {
            var check = service.context().getBean(RedisCheck.class);
            assertThatThrownBy(check::warnings).isInstanceOf(RedisCommandExecutionException.class);

            check.check(new StartupEvent(service.context()));

            assertThat(service.waiting()).isZero();
        }
    }

    private static void set(
            RedisCommands<String, String> redis, String policy, String file, String sync) {
        redis.configSet("maxmemory-policy", policy);
        redis.configSet("appendonly", file);
        redis.configSet("appendfsync", sync);
    }
}
