package cachinglab.comparison.load;

import cachinglab.comparison.measure.Outcome;
import java.util.Optional;

/// How many operations there were, and how those that read went.
public final class Counts {

    private long requests;
    private long hits;
    private long collapsed;
    private long misses;

    /// @param outcome of a read
    void count(Optional<Outcome> outcome) {
        requests++;
        outcome.ifPresent(this::count);
    }

    void add(Counts other) {
        requests += other.requests;
        hits += other.hits;
        collapsed += other.collapsed;
        misses += other.misses;
    }

    /// A read-modify-write is one.
    public long requests() {
        return requests;
    }

    public long hits() {
        return hits;
    }

    public long collapsed() {
        return collapsed;
    }

    public long misses() {
        return misses;
    }

    long reads() {
        return hits + collapsed + misses;
    }

    /// The share of reads without a query of their own, between 0 and 1; 0 if there were no reads.
    double hitRate() {
        return reads() == 0 ? 0 : (double) (hits + collapsed) / reads();
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case HIT -> hits++;
            case COLLAPSED -> collapsed++;
            case MISS -> misses++;
        }
    }
}
