package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;
import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.result.Cell.Verdict;

/// Write-behind goes on. The others can read what they have cached, and nothing else.
final class WithoutPostgres implements Promise {

    @Override
    public Verdict verdict(Contestant contestant, Tally reads, Tally writes) {
        if (!reads.noneFailed() || !writes.noneFailed()) {
            return BROKEN;
        }
        if (!contestant.writesBehind()) {
            return MEASURED;
        }
        return reads.allSucceeded() && writes.allSucceeded() ? KEPT : BROKEN;
    }

    @Override
    public String why(Contestant contestant, Tally reads, Tally writes) {
        if (!contestant.caches()) {
            return Why.since(
                    reads.allRefused() && writes.allRefused(),
                    "Every request needs PostgreSQL, and is refused until later.");
        }
        return contestant.writesBehind()
                ? Why.since(
                        reads.allSucceeded() && reads.all("; hit") && writes.allSucceeded(),
                        "Reads of what is cached and writes need Redis alone; the writes wait there for"
                                + " PostgreSQL.")
                : Why.since(
                        reads.allSucceeded() && reads.all("; hit") && writes.allRefused(),
                        "What is cached is read from Redis; a write needs PostgreSQL's commit, and is"
                                + " refused until later.");
    }
}
