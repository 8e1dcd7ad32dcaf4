package cachinglab.comparison.behaviour;

import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.measure.Database;
import cachinglab.comparison.measure.Rows;
import cachinglab.comparison.measure.Subject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Where scenarios take place: services that run, and what they share.
///
/// @param quick whether fewer requests will do
public record Scene(Fleet fleet, List<Contestant> contestants, Progress progress, boolean quick) {

    /// @param ports of those of the fleet's services that take part
    static Scene of(Fleet fleet, Ports ports, Progress progress, boolean quick) {
        var database = fleet.servers().database();
        var contestants =
                ports.strategies().stream()
                        .map(one ->
                                new Contestant(
                                        one,
                                        new Subject(
                                                one.title(),
                                                ports.of(one),
                                                one.caches(),
                                                new Rows(database, one.schema()))))
                        .toList();
        return new Scene(fleet, contestants, progress, quick);
    }

    Database database() {
        return fleet.servers().database();
    }

    CommandLog commandLog() throws IOException {
        return CommandLog.of(fleet.servers().redisUri());
    }

    /// So many, or a fifth of them if it is to be quick.
    int times(int number) {
        return quick ? number / 5 : number;
    }

    /// So long, or a third of it if it is to be quick.
    Duration lasting(Duration time) {
        return quick ? time.dividedBy(3) : time;
    }
}
