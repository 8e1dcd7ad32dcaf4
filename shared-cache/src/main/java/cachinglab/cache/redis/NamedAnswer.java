package cachinglab.cache.redis;

import io.lettuce.core.protocol.RedisCommand;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// The answer of a script, which knows its name as a command does.
final class NamedAnswer<T> extends CompletableFuture<T> {

    private final String name;

    private NamedAnswer(String name) {
        this.name = name;
    }

    static <T> Future<T> of(CompletableFuture<T> answer, String name) {
        var named = new NamedAnswer<T>(name);
        var _ =
                answer.whenComplete((value, failure) -> {
                    if (failure == null) {
                        named.complete(value);
                    } else {
                        named.completeExceptionally(failure);
                    }
                });
        return named;
    }

    static String nameOf(Future<?> answer) {
        return switch (answer) {
            case NamedAnswer<?> script -> script.name;
            case RedisCommand<?, ?, ?> command -> command.getType().toString();
            default -> "";
        };
    }
}
