package cachinglab.testing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a service's meters show at one moment.
///
/// @param samples by name and labels, as in Prometheus' text format:
///     `cache_gets_total{cache="product",result="hit"}`
public record Meters(Map<String, Double> samples) {

    private static final Pattern SAMPLE =
            Pattern.compile("^([A-Za-z_:][\\w:]*(?:\\{.*})?) (\\S+)$", Pattern.MULTILINE);

    public static Meters of(URI service) {
        return new Meters(
                SAMPLE.matcher(new Client(service).get("/prometheus").body())
                        .results()
                        .collect(toMap(sample -> sample.group(1), it -> number(it.group(2)))));
    }

    /// Without labels.
    public Set<String> names() {
        return samples.keySet().stream().map(it -> it.split("\\{", 2)[0]).collect(toSet());
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }
}
