package cachinglab.strategy.web;

import cachinglab.cache.web.ForAdministrators;
import cachinglab.strategy.backlog.DeadLetter;
import cachinglab.strategy.backlog.DeadLetters;
import cachinglab.strategy.replay.NotReplayableException;
import cachinglab.strategy.replay.Replays;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Lists the writes PostgreSQL refused, oldest first, and replays or drops them.
@Controller("/write-behind/dead-letters")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForAdministrators
class DeadLetterController {

    private static final int MOST_LISTED = 100;

    /// @param count how many there are; the list may be shorter
    @Serdeable
    record Listed(int count, List<DeadLetter> data) {}

    /// @param replayed how many are in the backlog again
    /// @param kept how many were refused
    @Serdeable
    record Replayed(int replayed, long kept) {}

    /// @param dropped how many are gone for good
    @Serdeable
    record Dropped(long dropped) {}

    private final DeadLetters letters;
    private final Replays replays;

    DeadLetterController(DeadLetters letters, Replays replays) {
        this.letters = letters;
        this.replays = replays;
    }

    @Get
    Listed list() {
        List<DeadLetter> all = letters.all();
        return new Listed(all.size(), all.stream().limit(MOST_LISTED).toList());
    }

    /// Puts a write back into the backlog; 409 if a later one was accepted.
    @Post("/{id}/replay")
    @Status(HttpStatus.NO_CONTENT)
    void replay(String id) {
        DeadLetter letter = letters.find(id).orElseThrow(() -> notFound(id));
        try {
            replays.replay(letter);
        } catch (NotReplayableException e) {
            throw new HttpStatusException(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /// Replays all that can be.
    @Post("/replay")
    Replayed replayAll() {
        int replayed = replays.replayAll();
        return new Replayed(replayed, letters.size());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void drop(String id) {
        if (!letters.drop(id)) {
            throw notFound(id);
        }
    }

    /// Drops all there are now.
    @Delete
    Dropped dropAll() {
        return new Dropped(
                letters.all().stream().filter(letter -> letters.drop(letter.id())).count());
    }

    private static HttpStatusException notFound(String id) {
        return new HttpStatusException(
                HttpStatus.NOT_FOUND, "There is no dead letter with id " + id + ".");
    }
}
