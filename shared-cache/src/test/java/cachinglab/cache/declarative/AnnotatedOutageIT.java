package cachinglab.cache.declarative;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.outage.Breaker;
import cachinglab.cache.outage.BreakerOpenException;
import cachinglab.cache.redis.OwnRedis;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// While Redis is out the methods run, nothing fails, and what is invalidated stays so.
class AnnotatedOutageIT {

    private final OwnRedis server = OwnRedis.start();
    private final ApplicationContext instance = Instances.with(Map.of("redis.uri", server.uri()));
    private final Shop shop = Instances.shop(instance);
    private final String product = Rows.newProduct();

    @AfterEach
    void close() {
        instance.close();
        server.close();
    }

    @Test
    void withoutRedisTheMethodsRun() {
        server.kill();
        shop.set(product, 100);
        assertThat(cents()).isEqualTo(100);
        shop.change(product, 200);
        assertThat(cents()).isEqualTo(200);
        shop.changeAll(product, 300);
        assertThat(cents()).isEqualTo(300);
        assertThat(Rows.SHARED.reads(product)).isEqualTo(3);
    }

    @Test
    void whatIsInvalidatedWhileRedisHangsIsNotReadWhenItGoesOn() {
        whileRedisHangs(() -> shop.change(product, 200));
    }

    @Test
    void neitherIsWhatIsInvalidatedWithAllTheOthers() {
        whileRedisHangs(() -> shop.changeAll(product, 200));
    }

    private void whileRedisHangs(Runnable change) {
        Rows.SHARED.write(product, 100);
        assertThat(cents()).isEqualTo(100);
        server.suspend();
        await().until(this::isNothingSent); // else it arrives when Redis goes on
        change.run();
        server.resume();
        await().until(() -> {
            int before = Rows.SHARED.reads(product);
            assertThat(cents()).isEqualTo(200);
            return Rows.SHARED.reads(product) == before; // a hit
        });
    }

    private boolean isNothingSent() {
        try {
            instance.getBean(Breaker.class).check();
            return false;
        } catch (BreakerOpenException open) {
            return true;
        }
    }

    private int cents() {
        return requireNonNull(shop.find(product)).cents();
    }
}
