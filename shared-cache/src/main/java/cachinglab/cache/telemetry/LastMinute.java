package cachinglab.cache.telemetry;

import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// The lookups of one cache within the last minute: what was counted until now, less what had been
/// counted by then. For that, somebody takes a sample of the counts every few seconds; where they
/// are counted, nothing is added.
///
/// For any number of threads.
final class LastMinute {

    static final Duration LENGTH = Duration.ofMinutes(1);

    /// What had been counted at a time.
    private record Sample(long nanos, long served, long lookups) {}

    private final Counts counts;
    private final Clock clock;
    private final Deque<Sample> samples = new ArrayDeque<>();

    LastMinute(Counts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
        sample();
    }

    synchronized void sample() {
        samples.addLast(now());
    }

    /// Of a little more than the minute, or of the time since the first sample, if that is less.
    synchronized HitRate hitRate() {
        Sample now = now();
        Sample then = aMinuteBefore(now);
        return HitRate.of(now.served() - then.served(), now.lookups() - then.lookups());
    }

    /// Whether a minute has passed since the first sample.
    synchronized boolean isWhole() {
        Sample now = now();
        return isMinuteOld(aMinuteBefore(now), now);
    }

    /// The youngest sample that is as old, or else the oldest; all before it are forgotten.
    private Sample aMinuteBefore(Sample now) {
        Sample then = samples.removeFirst();
        while (!samples.isEmpty() && isMinuteOld(samples.getFirst(), now)) {
            then = samples.removeFirst();
        }
        samples.addFirst(then);
        return then;
    }

    private static boolean isMinuteOld(Sample then, Sample now) {
        return now.nanos() - then.nanos() >= LENGTH.toNanos();
    }

    private Sample now() {
        return new Sample(clock.monotonicTime(), counts.served(), counts.lookups());
    }
}
