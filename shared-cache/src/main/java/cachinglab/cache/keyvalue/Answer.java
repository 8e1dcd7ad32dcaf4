package cachinglab.cache.keyvalue;

import java.util.function.Consumer;
import java.util.function.Function;

/// What Redis says to a command that was sent.
@FunctionalInterface
interface Answer<T> {

    /// @throws io.lettuce.core.RedisException if Redis does not say it in time
    T await();

    default <R> Answer<R> map(Function<? super T, R> reading) {
        return () -> reading.apply(await());
    }

    default Answer<T> then(Consumer<? super T> next) {
        return () -> {
            T answer = await();
            next.accept(answer);
            return answer;
        };
    }
}
