package cachinglab.benchmark;

import cachinglab.backing.BackingServices;
import cachinglab.benchmark.measure.Results;
import cachinglab.benchmark.measure.Rounds;
import cachinglab.benchmark.report.Figure;
import cachinglab.benchmark.report.Ratio;
import cachinglab.benchmark.report.SectionResult;
import cachinglab.comparison.result.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a section works with: servers, the size of the run, and where its results go. For one thread.
///
/// A ratio that is null has a side that did not take part; it is left out.
public final class Bench {

    private final BackingServices servers;
    private final boolean quick;
    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Bench(BackingServices servers, boolean quick, Consumer<String> progress) {
        this.servers = servers;
        this.quick = quick;
        this.progress = progress;
    }

    public BackingServices servers() {
        return servers;
    }

    /// Whether the whole benchmark is to end within four minutes.
    public boolean quick() {
        return quick;
    }

    /// @param quickly in a quick run
    public <T> T choose(T usually, T quickly) {
        return quick ? quickly : usually;
    }

    /// Rounds as this run has time for: five of so long, or three of a quarter of it.
    public Rounds rounds(Duration turn) {
        return quick
                ? new Rounds(3, turn.dividedBy(4), turn.dividedBy(4), this::say)
                : new Rounds(5, turn, turn, this::say);
    }

    /// A line of progress.
    public void say(String line) {
        progress.accept(line);
    }

    /// @param group what is compared within itself, a group of bars: `8 threads`
    /// @param unit `hits/s`
    public void figure(String group, String contestant, Spread value, String unit) {
        figures.add(new Figure(group, contestant, value, unit));
    }

    /// What each contestant did, as one group.
    public void figures(String group, Results results, String unit) {
        results.all().forEach(it -> figure(group, it.name(), it.spread(), unit));
    }

    /// A ratio that is only told.
    public void ratio(String title, @Nullable Spread value) {
        add(title, value, null, true);
    }

    /// A ratio, or another figure, that is to be at least so much.
    public void atLeast(double target, String title, @Nullable Spread value) {
        add(title, value, target, true);
    }

    /// A ratio, or another figure, that is to be at most so much.
    public void atMost(double target, String title, @Nullable Spread value) {
        add(title, value, target, false);
    }

    private void add(
            String title, @Nullable Spread value, @Nullable Double target, boolean atLeast) {
        if (value != null) {
            ratios.add(new Ratio(title, value, target, atLeast));
        }
    }

    /// A sentence that the figures need to be understood.
    public void note(String sentence) {
        notes.add(sentence);
    }

    SectionResult result(Section section) {
        return new SectionResult(
                section.name(),
                section.title(),
                List.copyOf(figures),
                List.copyOf(ratios),
                List.copyOf(notes));
    }
}
