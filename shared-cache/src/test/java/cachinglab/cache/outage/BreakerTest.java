package cachinglab.cache.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final long FAST = Duration.ofMillis(1).toNanos();
    private static final long SLOW = Duration.ofMillis(201).toNanos();

    private final Breaker breaker = new Breaker(Duration.ofMillis(200));

    @Test
    void itOpensWhenHalfOfTheCommandsFail() {
        for (int i = 0; i < 5; i++) {
            assertThat(breaker.isClosed()).isTrue();
            breaker.succeeded(FAST);
            breaker.failed(new RedisException("Connection closed"));
        }
        assertThatThrownBy(breaker::checkReader).isInstanceOf(BreakerOpenException.class);
    }

    @Test
    void itOpensAtTheFirstCommandThatIsNotAnswered() {
        breaker.failed(new RedisCommandTimeoutException());
        assertThatThrownBy(breaker::checkReader).isInstanceOf(BreakerOpenException.class);
    }

    @Test
    void itOpensWhenNearlyAllAreSlow() {
        for (int i = 0; i < 10; i++) {
            breaker.succeeded(SLOW);
        }
        assertThatThrownBy(breaker::checkReader).isInstanceOf(BreakerOpenException.class);
    }

    @Test
    void anErrorThatRedisAnswersWithIsAnAnswer() {
        for (int i = 0; i < 20; i++) {
            breaker.failed(new RedisCommandExecutionException("WRONGTYPE"));
        }
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void writersGoOnTellingRedisWhileReadersPassItBy() {
        breaker.open("a command was not answered");
        assertThatCode(breaker::check).doesNotThrowAnyException();
        assertThatThrownBy(breaker::checkReader).isInstanceOf(BreakerOpenException.class);

        breaker.silent(true);
        assertThatThrownBy(breaker::check).isInstanceOf(BreakerOpenException.class);
        breaker.silent(false);

        assertThat(breaker.halfOpen()).isTrue();
        assertThatThrownBy(breaker::checkReader).isInstanceOf(BreakerOpenException.class);
        breaker.close();
        assertThatCode(breaker::checkReader).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissedMeanwhileOpensItAgain() {
        breaker.open("a write was missed");
        breaker.halfOpen();
        breaker.open("and another");
        breaker.close();
        assertThat(breaker.state()).isEqualTo("OPEN");
    }
}
