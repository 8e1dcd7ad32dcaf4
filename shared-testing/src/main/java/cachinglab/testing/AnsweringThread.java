package cachinglab.testing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Says in a header which kind of thread has passed an answer on: `event loop` if it came about there;
/// else `virtual thread`, but for one that was so quick that the event loop found it done.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = AnsweringThread.ENABLED, value = StringUtils.TRUE)
public final class AnsweringThread {

    public static final String ENABLED = "testing.answering-thread";

    static final String HEADER = "Answered-From";

    @ResponseFilter
    void tell(MutableHttpResponse<?> response) {
        response.header(
                HEADER, Thread.currentThread().isVirtual() ? "virtual thread" : "event loop");
    }
}
