package cachinglab.comparison.result;

import cachinglab.comparison.report.Environment;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// One run of `./lab compare`: what was done, on what, and what came of it.
@Serdeable
public record Comparison(
        Environment environment,
        Plan plan,
        List<WorkloadResult> workloads,
        List<BehaviourRow> behaviour) {}
