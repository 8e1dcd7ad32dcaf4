package cachinglab.comparison.load;

import cachinglab.comparison.measure.Outcome;
import cachinglab.comparison.result.Second;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was answered when: turns of any length, one after the other, told by the second.
final class Timeline {

    private static final int SLOTS_PER_SECOND = 50;
    private static final Duration SLOT = Duration.ofSeconds(1).dividedBy(SLOTS_PER_SECOND);

    private final List<Counts> slots = new ArrayList<>();

    /// @param nanoseconds since it began
    /// @param outcome of a read
    void count(long nanoseconds, Optional<Outcome> outcome) {
        slot((int) (nanoseconds / SLOT.toNanos())).count(outcome);
    }

    /// Another client's of the same time.
    void merge(Timeline other) {
        for (int i = 0; i < other.slots.size(); i++) {
            slot(i).add(other.slots.get(i));
        }
    }

    /// A later one. What was answered a moment after its end counts as its end.
    void append(Timeline later, Duration length) {
        int begin = slots.size();
        int last = Math.max(0, (int) length.dividedBy(SLOT) - 1);
        for (int i = 0; i < later.slots.size(); i++) {
            slot(begin + Math.min(i, last)).add(later.slots.get(i));
        }
        slot(begin + last);
    }

    List<Second> seconds() {
        var seconds = new ArrayList<Second>();
        for (int begin = 0; begin < slots.size(); begin += SLOTS_PER_SECOND) {
            var sum = new Counts();
            var end = Math.min(begin + SLOTS_PER_SECOND, slots.size());
            slots.subList(begin, end).forEach(sum::add);
            seconds.add(new Second(seconds.size(), sum.requests(), sum.hitRate()));
        }
        return seconds;
    }

    private Counts slot(int index) {
        while (slots.size() <= index) {
            slots.add(new Counts());
        }
        return slots.get(index);
    }
}
