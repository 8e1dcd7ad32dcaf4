package cachinglab.cache.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.cache.redis.CommandWatch;
import io.lettuce.core.Value;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.context.ServerRequestContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Tells a client on this machine that asks for it, by `Want-Server-Timing: steps`, of every command
/// its request has waited for: `redis;desc="GET";answer=nil;at=…;dur=0.31`, where `at` is when it
/// began, in microseconds since 1970.
@ServerFilter("/**")
@Requires(property = "observation.enabled", value = StringUtils.TRUE)
final class RedisSteps implements CommandWatch {

    private static final String HEADER = "Server-Timing";
    private static final String STEPS = "cachinglab.redis-steps";

    @Override
    public void answered(String command, long nanos, @Nullable Object answer) {
        ServerRequestContext.currentRequest()
                .filter(RedisSteps::isWanted)
                .ifPresent(request -> steps(request).add(step(command, nanos, answer)));
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(STEPS, StringJoiner.class)
                .ifPresent(steps -> {
                    var before = response.getHeaders().get(HEADER);
                    var all = before == null ? steps.toString() : before + ", " + steps;
                    response.getHeaders().set(HEADER, all);
                });
    }

    private static boolean isWanted(HttpRequest<?> request) {
        return "steps".equals(request.getHeaders().get("Want-Server-Timing"))
                && request.getRemoteAddress().getAddress().isLoopbackAddress();
    }

    private static StringJoiner steps(HttpRequest<?> request) {
        return request.getAttribute(STEPS, StringJoiner.class)
                .orElseGet(() -> {
                    var none = new StringJoiner(", ");
                    request.setAttribute(STEPS, none);
                    return none;
                });
    }

    private static String step(String command, long nanos, @Nullable Object answer) {
        long begin = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - nanos / 1_000;
        return String.format(
                Locale.ROOT,
                "redis;desc=\"%s\";answer=%s;at=%d;dur=%.3f",
                command,
                shortly(answer),
                begin,
                nanos / 1e6);
    }

    /// An integer, `nil`, the word a script answers with, or how much there was: bytes, or so many of
    /// what was asked for. An integer may be in a list of its own, as the client has it when a script could
    /// also have answered with more.
    private static String shortly(@Nullable Object answer) {
        return switch (answer) {
            case null -> "nil";
            case Long number -> number.toString();
            case List<?> one when one.size() == 1 && one.getFirst() instanceof Long number ->
                    number.toString();
            case byte[] bytes -> bytes.length + "B";
            case List<?> many when !many.isEmpty() && many.getFirst() instanceof byte[] word ->
                    new String(word, UTF_8).replaceAll("[^a-z]", "");
            case Collection<?> many -> found(many) + "/" + many.size();
            default -> "some";
        };
    }

    private static long found(Collection<?> many) {
        return many.stream().filter(it -> !(it instanceof Value<?> one) || one.hasValue()).count();
    }
}
