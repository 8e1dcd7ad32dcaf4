package cachinglab.strategy.replay;

import cachinglab.domain.RefusedException;
import cachinglab.strategy.backlog.DeadLetter;
import cachinglab.strategy.backlog.DeadLetters;
import jakarta.inject.Singleton;
import java.util.List;

/// Replays dead letters, one or all.
@Singleton
public final class Replays {

    private final DeadLetters letters;
    private final List<Replay<?>> replays;

    Replays(DeadLetters letters, List<Replay<?>> replays) {
        this.letters = letters;
        this.replays = replays;
    }

    /// Puts the write back into the backlog. A crash before the letter is dropped does no harm: the
    /// next replay finds its own write accepted.
    ///
    /// @throws NotReplayableException if it cannot be, now or ever
    /// @throws cachinglab.domain.DuplicateException if a unique value is taken
    public void replay(DeadLetter letter) {
        replays.stream()
                .filter(replay -> replay.entity().equals(letter.entity()))
                .findAny()
                .orElseThrow(() ->
                        new NotReplayableException(
                                "There is nothing called '" + letter.entity() + "'."))
                .replay(letter);
        letters.drop(letter.id());
    }

    /// Replays what can be. Returns how many that were.
    public int replayAll() {
        int replayed = 0;
        for (DeadLetter letter : letters.all()) {
            try {
                replay(letter);
                replayed++;
            } catch (NotReplayableException | RefusedException refusal) {
                // It stays; asked for alone, it says why.
            }
        }
        return replayed;
    }
}
