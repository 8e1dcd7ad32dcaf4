package cachinglab.comparison.behaviour;

import cachinglab.comparison.result.Cell.Verdict;

/// What a strategy promises while a server is away.
interface Promise {

    Verdict verdict(Contestant contestant, Tally reads, Tally writes);

    String why(Contestant contestant, Tally reads, Tally writes);
}
