package cachinglab.strategy.web;

import cachinglab.cache.web.ForAdministrators;
import cachinglab.strategy.backlog.DeadLetters;
import cachinglab.strategy.backlog.Waiting;
import cachinglab.strategy.flush.FlushJob;
import cachinglab.strategy.flush.FlushStats;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;

/// Shows the backlog, and flushes it on demand.
@Controller("/write-behind")
@ExecuteOn(TaskExecutors.BLOCKING)
class WriteBehindController {

    /// @param flushed how many writes left the backlog
    @Serdeable
    record Flush(int flushed) {}

    private final Waiting waiting;
    private final FlushJob job;
    private final FlushStats stats;
    private final DeadLetters deadLetters;
    private final Clock clock;

    WriteBehindController(
            Waiting waiting, FlushJob job, FlushStats stats, DeadLetters deadLetters, Clock clock) {
        this.waiting = waiting;
        this.job = job;
        this.stats = stats;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Get
    BacklogStatus status() {
        long now = clock.millis();
        return new BacklogStatus(
                waiting.size(),
                Math.max(0, now - waiting.oldest().orElse(now)),
                stats.writes(),
                stats.batches(),
                stats.coalescingRatio(),
                stats.retries(),
                deadLetters.size());
    }

    @Post("/flush")
    @ForAdministrators
    Flush flush() {
        return new Flush(job.flush());
    }
}
