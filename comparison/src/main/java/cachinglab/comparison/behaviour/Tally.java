package cachinglab.comparison.behaviour;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import cachinglab.comparison.behaviour.Traffic.Request;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// How requests went that were sent and answered within some time.
///
/// @param succeeded with status 200
/// @param refused with status 503
/// @param failed in any other way, or not answered
/// @param waiting sent within that time and answered after it, so not among the others
/// @param times of all that were answered
/// @param kinds how many there were of each Cache-Status
record Tally(
        long succeeded,
        long refused,
        long failed,
        long waiting,
        Times times,
        Map<String, Long> kinds) {

    static Tally of(Collection<Request> requests, long from, long to) {
        var sent = requests.stream().filter(one -> one.sent() >= from && one.sent() < to).toList();
        var answered = sent.stream().filter(one -> one.answered() <= to).toList();
        var times = new Times();
        answered.forEach(one -> times.add(one.answered() - one.sent()));
        var succeeded = answered.stream().filter(one -> one.status() == 200).count();
        var refused = answered.stream().filter(one -> one.status() == 503).count();
        return new Tally(
                succeeded,
                refused,
                answered.size() - succeeded - refused,
                sent.size() - answered.size(),
                times,
                answered.stream().collect(groupingBy(Tally::kind, TreeMap::new, counting())));
    }

    /// Its time to live is chance.
    private static String kind(Request request) {
        return request.cacheStatus().replaceAll("; ttl=\\d+", "");
    }

    /// Whether this is in the Cache-Status of all of them.
    boolean all(String cacheStatus) {
        return kinds.keySet().stream().allMatch(kind -> kind.contains(cacheStatus));
    }

    boolean allSucceeded() {
        return succeeded > 0 && refused == 0 && failed == 0;
    }

    boolean allRefused() {
        return refused > 0 && succeeded == 0 && failed == 0;
    }

    /// Whether each was done, or refused as something to be tried again later.
    boolean noneFailed() {
        return failed == 0;
    }

    /// `reads 100 %, p99 12 ms`
    String text(String what) {
        var all = times.count();
        // Rounded down: 100 % are all.
        return all == 0
                ? "no %s answered".formatted(what)
                : "%s %d %%, p99 %s".formatted(what, succeeded * 100 / all, times.at(99));
    }

    String line(String what) {
        return "%s: %,d done, %,d refused (503), %,d failed; p50 %s, p99 %s, longest %s; %,d more waited"
                        .formatted(
                                what,
                                succeeded,
                                refused,
                                failed,
                                times.at(50),
                                times.at(99),
                                times.at(100),
                                waiting)
                + " for their answers when it was over; Cache-Status: "
                + kinds;
    }
}
