package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;
import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.result.Cell.Verdict;

/// PostgreSQL answers; only write-behind, whose writes would have no place, takes none.
final class WithoutRedis implements Promise {

    @Override
    public Verdict verdict(Contestant contestant, Tally reads, Tally writes) {
        return contestant.caches()
                ? asPromised(contestant, reads, writes) ? KEPT : BROKEN
                : MEASURED;
    }

    @Override
    public String why(Contestant contestant, Tally reads, Tally writes) {
        var asPromised = asPromised(contestant, reads, writes);
        if (!contestant.caches()) {
            return Why.since(asPromised, "There is no cache to miss.");
        }
        return contestant.writesBehind()
                ? Why.since(
                        asPromised && reads.all("fwd=bypass") && writes.allRefused(),
                        "PostgreSQL answers the reads; writes are accepted in Redis alone, so without it"
                                + " they are refused until later.")
                : Why.since(
                        asPromised && reads.all("fwd=bypass"),
                        "Readers pass the cache by, once the breaker is open without asking Redis;"
                                + " what a write cannot tell Redis it notes in PostgreSQL, in its own"
                                + " transaction.");
    }

    private static boolean asPromised(Contestant contestant, Tally reads, Tally writes) {
        return reads.allSucceeded()
                && (contestant.writesBehind() ? writes.noneFailed() : writes.allSucceeded());
    }
}
