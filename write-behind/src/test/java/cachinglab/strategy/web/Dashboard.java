package cachinglab.strategy.web;

import static java.util.stream.Collectors.toSet;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Grafana's dashboard in docs/observability.
record Dashboard(JsonNode json) {

    static final Path FOLDER = Path.of("..", "docs", "observability");

    /// What stands before the braces of a selector.
    private static final Pattern METRIC = Pattern.compile("([a-z_]+)\\{");

    static Dashboard read() throws IOException {
        var text = Files.readAllBytes(FOLDER.resolve("grafana-dashboard.json"));
        return new Dashboard(JsonMapper.createDefault().readValue(text, JsonNode.class));
    }

    /// The names of all metrics it asks for.
    Set<String> metrics() {
        return expressions()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map((MatchResult metric) -> metric.group(1))
                .collect(toSet());
    }

    Stream<String> expressions() {
        return panels().filter(panel -> panel.get("targets") != null)
                .flatMap(panel -> each(panel.get("targets")))
                .map(target -> target.get("expr").getStringValue());
    }

    Stream<JsonNode> panels() {
        return each(json.get("panels"));
    }

    Stream<String> variables() {
        return each(json.get("templating").get("list"))
                .map(variable -> variable.get("name").getStringValue());
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false);
    }
}
