package cachinglab.strategy.replay;

/// A dead letter that would do harm, or cannot be understood.
public final class NotReplayableException extends RuntimeException {

    NotReplayableException(String why) {
        super(why);
    }
}
