package cachinglab.comparison;

import cachinglab.comparison.dashboard.Dashboard;
import cachinglab.comparison.launch.Strategy;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Tests of a dashboard of the running lab, asked as its page asks it.
abstract class WithDashboard {

    static final String AUDIT = "{\"entity\": \"product\", \"sample\": 4}";

    static DashboardClient client;
    private static Dashboard dashboard;

    @BeforeAll
    static void open() {
        dashboard = Dashboard.of(RunningLab.fleet(), RunningLab.ports(), 0);
        client = DashboardClient.of(dashboard.url());
    }

    @AfterAll
    static void close() {
        dashboard.close();
    }

    static JsonNode of(JsonNode all, Strategy strategy) {
        return StreamSupport.stream(all.values().spliterator(), false)
                .filter(one -> one.get("strategy").getStringValue().equals(strategy.title()))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode json(String text) throws IOException {
        return ObjectMapper.getDefault().readValue(text, Argument.of(JsonNode.class));
    }
}
