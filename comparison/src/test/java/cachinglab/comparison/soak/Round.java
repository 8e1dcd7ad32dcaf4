package cachinglab.comparison.soak;

import cachinglab.comparison.shop.Crowd;
import cachinglab.comparison.shop.Http;
import cachinglab.comparison.shop.Trial;
import cachinglab.comparison.shop.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Clients at work while things go wrong; then peace, and a close look at what is there.
final class Round {

    private final Scene scene;
    private final List<Crowd> crowds;

    /// @param name nobody else's
    Round(String name, Scene scene, Http http, long seed) {
        this.scene = scene;
        var random = new SplittableRandom(seed);
        this.crowds =
                SoakIT.STRATEGIES.stream()
                        .map(one -> new Trial(one, scene.instances().of(one), name))
                        .map(trial -> new Crowd(trial, http, random.split()))
                        .toList();
    }

    Result play() throws Exception {
        for (var crowd : crowds) {
            crowd.stock();
        }
        Map<Fault, Integer> faults;
        try {
            crowds.forEach(Crowd::open);
            faults = scene.befall(scene.settings().round());
        } finally {
            crowds.forEach(Crowd::close);
        }
        return new Result(faults, verdicts());
    }

    private List<Verdict> verdicts() throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        for (var crowd : crowds) {
            verdicts.add(crowd.verdict(scene.servers()));
        }
        return verdicts;
    }
}
