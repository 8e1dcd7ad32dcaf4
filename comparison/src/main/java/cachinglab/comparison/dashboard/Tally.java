package cachinglab.comparison.dashboard;

import java.util.concurrent.atomic.LongAdder;

/// How many requests were sent, and how many of them failed.
final class Tally {

    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void send() {
        sent.increment();
    }

    void fail() {
        failed.increment();
    }

    long sent() {
        return sent.sum();
    }

    long failed() {
        return failed.sum();
    }
}
