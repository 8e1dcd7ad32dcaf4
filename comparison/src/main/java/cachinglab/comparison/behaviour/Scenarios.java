package cachinglab.comparison.behaviour;

import cachinglab.comparison.LabException;
import java.util.Collection;
import java.util.List;

/// All scenarios, in the order in which they run: what empties caches and starts services again
/// comes last.
public final class Scenarios {

    private static final List<Scenario> ALL =
            List.of(
                    new ColdRead(),
                    new WarmRead(),
                    new ReadAfterWrite(),
                    new WriteAcknowledgement(),
                    new WriteStatements(),
                    new TimeToDatabase(),
                    new Stampede(),
                    new StalenessAfterWrite(),
                    new StalenessAfterUpdate(),
                    new Memory(),
                    Outage.redisStopped(),
                    Outage.redisHung(),
                    Outage.postgresStopped(),
                    new KilledService());

    private Scenarios() {}

    public static List<Scenario> all() {
        return ALL;
    }

    /// Those of these names, each once, in the order in which they run.
    ///
    /// @throws LabException if there is none of a name
    public static List<Scenario> named(Collection<String> ids) {
        ids.forEach(Scenarios::requireKnown);
        return ALL.stream().filter(one -> ids.contains(one.id())).toList();
    }

    private static void requireKnown(String id) {
        if (ALL.stream().noneMatch(one -> one.id().equals(id))) {
            throw new LabException(
                    "There is no scenario \"%s\", only %s."
                            .formatted(
                                    id,
                                    String.join(", ", ALL.stream().map(Scenario::id).toList())));
        }
    }
}
