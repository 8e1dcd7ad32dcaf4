package cachinglab.benchmark.report;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A bar chart: one of each group of contestants, or one of all groups where there are more groups
/// than contestants.
///
/// @param lying whether the bars lie, with the contestants' names beside them
/// @param logarithmic where the longest bar would hide the others
@Serdeable
public record Plot(
        String title,
        String unit,
        List<String> groups,
        List<Bars> series,
        boolean lying,
        boolean logarithmic) {

    private static final double FAR_APART = 30;

    /// @param values the medians, one for each group
    /// @param spreads from the least to the most
    @Serdeable
    public record Bars(String name, List<Double> values, List<List<Double>> spreads) {}

    /// Those of one section.
    static List<Plot> of(SectionResult section) {
        return section.figures().stream()
                .collect(
                        Collectors.groupingBy(
                                Figure::unit, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(figures -> ofOneUnit(section.title(), figures).stream())
                .toList();
    }

    private static List<Plot> ofOneUnit(String title, List<Figure> figures) {
        var groups = by(figures, Figure::group);
        var contestants = by(figures, Figure::contestant);
        return groups.size() > contestants.size()
                ? List.of(upright(title, List.copyOf(groups.keySet()), contestants))
                : groups.entrySet().stream()
                        .map(group -> lying(title + ": " + group.getKey(), group.getValue()))
                        .toList();
    }

    private static Plot upright(
            String title, List<String> groups, Map<String, List<Figure>> contestants) {
        var series =
                contestants.entrySet().stream()
                        .map(one -> bars(one.getKey(), ordered(one.getValue(), groups)))
                        .toList();
        var all = contestants.values().stream().flatMap(List::stream).toList();
        return new Plot(title, all.getFirst().unit(), groups, series, false, farApart(all));
    }

    private static Plot lying(String title, List<Figure> figures) {
        return new Plot(
                title,
                figures.getFirst().unit(),
                figures.stream().map(Figure::contestant).toList(),
                List.of(bars("median", figures)),
                true,
                farApart(figures));
    }

    private static List<Figure> ordered(List<Figure> figures, List<String> groups) {
        return groups.stream()
                .flatMap(group -> figures.stream().filter(it -> it.group().equals(group)))
                .toList();
    }

    private static Bars bars(String name, List<Figure> figures) {
        return new Bars(
                name,
                figures.stream().map(it -> it.value().median()).toList(),
                figures.stream()
                        .map(it -> List.of(it.value().least(), it.value().most()))
                        .toList());
    }

    private static boolean farApart(List<Figure> figures) {
        var medians = figures.stream().mapToDouble(it -> it.value().median()).summaryStatistics();
        return medians.getMin() > 0 && medians.getMax() / medians.getMin() > FAR_APART;
    }

    private static Map<String, List<Figure>> by(
            List<Figure> figures, java.util.function.Function<Figure, String> key) {
        return figures.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
