package cachinglab.strategy.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.strategy.flush.OwnServers;
import cachinglab.strategy.flush.Service;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A Redis that may evict writes stops the start, and one that may lose them otherwise is noticed.
class RedisCheckIT {

    private final OwnServers servers = OwnServers.shared();
    private final RedisClient client = RedisClient.create(servers.redisUri());
    private final StatefulRedisConnection<String, String> connection = client.connect();

    @AfterEach
    void setBack() {
        set("volatile-lru", "256mb", "yes", "always");
        redis().aclDeluser("limited");
        client.close();
    }

    @Test
    void aPolicyThatMayEvictWritesStopsTheStart() {
        set("allkeys-lru", "256mb", "yes", "always");

        assertThatThrownBy(() -> Service.startOn(servers))
                .hasStackTraceContaining(
                        "maxmemory-policy of Redis is allkeys-lru, which may evict writes that"
                                + " PostgreSQL does not have yet: set it to volatile-lru, or to"
                                + " noeviction.");
    }

    @Test
    void soDoesEveryPolicyForAllKeysAndNoOther() {
        try (var service = Service.startOn(servers)) {
            var check = service.context().getBean(RedisCheck.class);
            for (var policy : List.of("lru", "lfu", "random")) {
                set("allkeys-" + policy, "256mb", "yes", "always");
                assertThatThrownBy(check::check).hasMessageContaining("is allkeys-" + policy);

                set("volatile-" + policy, "256mb", "yes", "always");
                check.check();
                assertThat(check.warnings()).isEmpty();
            }
            for (var policy : List.of("volatile-ttl", "noeviction")) {
                set(policy, "256mb", "yes", "always");
                check.check();
                assertThat(check.warnings()).isEmpty();
            }
        }
    }

    @Test
    void withoutABoundNothingIsEvictedAndThereIsAWarningOnly() {
        set("allkeys-lru", "0", "yes", "always");

        try (var service = Service.startOn(servers)) {
            assertThat(service.context().getBean(RedisCheck.class).warnings())
                    .singleElement()
                    .asString()
                    .contains("allkeys-lru", "maxmemory is 0", "volatile-lru");
        }
    }

    @Test
    void eachOtherSettingThatMayCostWritesIsASentence() {
        set("volatile-lru", "256mb", "no", "everysec");

        try (var service = Service.startOn(servers)) {
            assertThat(service.context().getBean(RedisCheck.class).warnings())
                    .satisfiesExactly(
                            file -> assertThat(file).contains("appendonly is no"),
                            sync -> assertThat(sync).contains("everysec", "last second"));
        }
    }

    @Test
    void whereConfigIsForbiddenInfoTellsThePolicy() {
        try (var service = Service.startOn(servers, "redis.uri", uriWithoutConfig())) {
            var check = service.context().getBean(RedisCheck.class);

            set("allkeys-lfu", "256mb", "yes", "always");

            assertThatThrownBy(check::check).hasMessageContaining("is allkeys-lfu");
        }
    }

    @Test
    void whereNobodyMayLookTheServiceStartsWithAWarning() {
        try (var service = Service.startOn(servers, "redis.uri", uriWithoutConfig())) {
            var check = service.context().getBean(RedisCheck.class);
            assertThat(check.warnings()).isEmpty();

            redis().aclSetuser("limited", AclSetuserArgs.Builder.removeCommand(CommandType.INFO));
            check.check();

            assertThat(check.warnings())
                    .singleElement()
                    .asString()
                    .contains("does not tell its maxmemory-policy");
            assertThat(service.waiting()).isZero();
        }
    }

    private String uriWithoutConfig() {
        redis().aclSetuser(
                        "limited",
                        AclSetuserArgs.Builder.on()
                                .addPassword("secret")
                                .allKeys()
                                .allChannels()
                                .allCommands()
                                .removeCommand(CommandType.CONFIG));
        return servers.redisUri().replace("redis://", "redis://limited:secret@");
    }

    private void set(String policy, String bound, String file, String sync) {
        redis().configSet("maxmemory-policy", policy);
        redis().configSet("maxmemory", bound);
        redis().configSet("appendonly", file);
        redis().configSet("appendfsync", sync);
    }

    private RedisCommands<String, String> redis() {
        return connection.sync();
    }
}
