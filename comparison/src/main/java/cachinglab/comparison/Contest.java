package cachinglab.comparison;

import cachinglab.comparison.contract.ContractCheck;
import cachinglab.comparison.launch.InParallel;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.load.Contestant;
import cachinglab.comparison.load.Pace;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.result.WorkloadResult;
import cachinglab.comparison.workload.OperationsHash;
import cachinglab.comparison.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/// The same workloads for every service. They take turns, one at a time, round after round: what
/// slows the machine down for a while slows all of them down.
record Contest(List<Subject> subjects, Pace pace, Progress progress) {

    private static final int LONGER = 12;

    List<WorkloadResult> run(List<Workload> workloads) throws Exception {
        progress.step("contract of every service", this::checkContracts);
        warmUp(workloads.getFirst());
        var results = new ArrayList<WorkloadResult>();
        for (var workload : workloads) {
            results.add(run(workload));
        }
        return results;
    }

    /// How long the loops are to take, at least.
    long seconds(List<Workload> workloads) {
        var each = pace.warmUp().plus(pace.turn().multipliedBy(2L * pace.rounds()));
        var once = pace.warmUp().multipliedBy(LONGER);
        return each.multipliedBy(workloads.size())
                .plus(once)
                .multipliedBy(subjects.size())
                .toSeconds();
    }

    private int checkContracts() throws Exception {
        InParallel.forEach(subjects, ContractCheck::of);
        return subjects.size();
    }

    /// The first workload would otherwise measure how a JVM compiles.
    private void warmUp(Workload workload) throws Exception {
        var longer = pace.withWarmUp(pace.warmUp().multipliedBy(LONGER));
        forEach(contestants(workload, longer), "first warm-up", Contestant::warmUp);
    }

    private List<Contestant> contestants(Workload workload, Pace how) {
        return subjects.stream().map(one -> new Contestant(one, workload, how)).toList();
    }

    private WorkloadResult run(Workload workload) throws Exception {
        var title = workload.title();
        var hash = OperationsHash.of(workload, pace.seed());
        var contestants = contestants(workload, pace);
        forEach(contestants, title + ": warm-up", Contestant::warmUp);
        for (int round = 1; round <= pace.rounds(); round++) {
            var step = "%s: round %d of %d".formatted(title, round, pace.rounds());
            forEach(contestants, step, Contestant::turn);
        }
        for (var contestant : contestants) {
            contestant.end();
        }
        return new WorkloadResult(
                workload.name(),
                title,
                workload.description(),
                hash.sha256(),
                hash.operations(),
                contestants.stream().map(Contestant::result).toList());
    }

    @FunctionalInterface
    private interface Part {
        void of(Contestant contestant) throws Exception;
    }

    private void forEach(List<Contestant> contestants, String title, Part part) throws Exception {
        progress.step(
                title,
                () -> {
                    for (var contestant : contestants) {
                        progress.now(title + ", " + contestant.title());
                        part.of(contestant);
                    }
                    return contestants;
                });
    }
}
