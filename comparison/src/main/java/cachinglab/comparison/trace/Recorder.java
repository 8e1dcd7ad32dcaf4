package cachinglab.comparison.trace;

import cachinglab.comparison.workload.Operation.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Makes a trace of one operation after the other.
final class Recorder {

    private final String title;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final BitSet deleted = new BitSet();
    private int[] things = new int[1 << 10];
    private Kind[] kinds = new Kind[1 << 10];
    private int size;

    Recorder(String title) {
        this.title = title;
    }

    /// @param key what tells one thing from others
    void add(Kind kind, Object key) {
        if (size == things.length) {
            things = Arrays.copyOf(things, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        int thing = numbers.computeIfAbsent(key, unknown -> numbers.size());
        things[size] = thing;
        kinds[size++] = seenFromHere(kind, thing);
    }

    int size() {
        return size;
    }

    Trace trace() {
        return new Trace(
                title, Arrays.copyOf(things, size), Arrays.copyOf(kinds, size), numbers.size());
    }

    /// A write of what is deleted creates it again.
    private Kind seenFromHere(Kind kind, int thing) {
        if (kind == Kind.DELETE) {
            deleted.set(thing);
        } else if (kind == Kind.UPDATE && deleted.get(thing)) {
            deleted.clear(thing);
            return Kind.INSERT;
        }
        return kind;
    }
}
