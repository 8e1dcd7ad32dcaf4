package cachinglab.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/// What docs/observability and docker-compose.yml say is what there is.
class ObservabilityTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void aPrometheusOnThisMachineAsksTheServicesWhereTheyListen() throws IOException {
        assertThat(targets("prometheus.yml"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "cache-aside", "127.0.0.1:" + port("cache-aside"),
                                "read-through", "127.0.0.1:" + port("read-through"),
                                "write-through", "127.0.0.1:" + port("write-through"),
                                "write-behind", "127.0.0.1:" + port("write-behind"),
                                "uncached", "127.0.0.1:8085"));
    }

    @Test
    void oneInAContainerAsksTheContainersByTheirNames() throws IOException {
        var asked = targets("prometheus-containers.yml");
        assertThat(asked.keySet()).isEqualTo(targets("prometheus.yml").keySet());
        for (var target : asked.values()) {
            var nameAndPort = List.of(target.split(":", 2));
            assertThat(texts(container(nameAndPort.getFirst()).get("ports")))
                    .singleElement()
                    .asString()
                    .endsWith(":" + nameAndPort.getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "grafana"})
    void itsContainersAreOptionalAndForThisMachineOnly(String name) throws IOException {
        var container = container(name);
        assertThat(texts(container.get("profiles"))).containsExactly("observability");
        assertThat(texts(container.get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(texts(container.get("volumes")))
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(ROOT.resolve(volume.split(":", 2)[0])).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana-datasource.yml", "grafana-dashboards.yml"})
    void grafanaIsToldInAFormatItKnows(String file) throws IOException {
        assertThat(yaml(Dashboard.FOLDER.resolve(file)).get("apiVersion").getIntValue())
                .isEqualTo(1);
    }

    @Test
    void theDashboardShowsTheServicesThatAreChosen() throws IOException {
        var dashboard = Dashboard.read();
        assertThat(dashboard.variables()).containsExactly("datasource", "service");
        assertThat(dashboard.expressions()).allMatch(it -> it.contains("service=~\"$service\""));
        assertThat(dashboard.panels().map(panel -> panel.get("id").getIntValue()))
                .doesNotHaveDuplicates();
    }

    /// Where each service is asked, by its name.
    private static Map<String, String> targets(String file) throws IOException {
        var job = yaml(Dashboard.FOLDER.resolve(file)).get("scrape_configs").get(0);
        assertThat(job.get("metrics_path").getStringValue()).isEqualTo("/prometheus");
        Map<String, String> targets = new HashMap<>();
        for (var each : job.get("static_configs").values()) {
            targets.put(
                    each.get("labels").get("service").getStringValue(),
                    each.get("targets").get(0).getStringValue());
        }
        return targets;
    }

    private static JsonNode container(String name) throws IOException {
        return yaml(ROOT.resolve("docker-compose.yml")).get("services").get(name);
    }

    private static List<String> texts(JsonNode array) {
        return Dashboard.each(array).map(JsonNode::getStringValue).toList();
    }

    private static String port(String module) throws IOException {
        var settings = new Properties();
        var file = ROOT.resolve(module).resolve("src/main/resources/application.properties");
        try (var in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        return settings.getProperty("strategy.port");
    }

    private static JsonNode yaml(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            Object content = new Yaml().load(in);
            return JsonMapper.createDefault().writeValueToTree(content);
        }
    }
}
