package cachinglab.benchmark.http;

import cachinglab.backing.FreePort;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Contestants over the same servers; they end with it.
public final class Lineup implements AutoCloseable {

    private static final String PRODUCT = "/products/1";
    private static final String MICRONAUT = "comparison/benchmarks/micronaut/target/micronaut.jar";
    private static final String SPRING_BOOT =
            "comparison/benchmarks/spring-boot/target/spring-boot.jar";

    private final Installation installation = Installation.here();
    private final List<Contestant> contestants = new ArrayList<>();
    private final Map<String, String> environment;

    /// @param environment where PostgreSQL and Redis are
    public Lineup(Map<String, String> environment) {
        this.environment = environment;
    }

    /// One of ours.
    public Contestant service(Strategy strategy) throws IOException {
        return add(strategy.title(), installation.jar(strategy), PRODUCT, environment);
    }

    /// One of ours that keeps what is read often in its own memory, too.
    public Contestant nearService(Strategy strategy) throws IOException {
        var settings = new HashMap<>(environment);
        settings.put("CACHE_NEAR_ENABLED", "true");
        return add(strategy.title() + ", near", installation.jar(strategy), PRODUCT, settings);
    }

    /// Passes what Redis has under a key on as bytes.
    public Contestant bytesFromRedis(String key) throws IOException {
        return peer("bytes from Redis", MICRONAUT, "/bytes/" + key);
    }

    /// Answers with bytes that it has.
    Contestant fixedBytes() throws IOException {
        return peer("fixed bytes", MICRONAUT, "/bytes");
    }

    Contestant micronaut() throws IOException {
        return peer("Micronaut @Cacheable", MICRONAUT, PRODUCT);
    }

    Contestant springBoot() throws IOException {
        return peer("Spring Boot @Cacheable", SPRING_BOOT, PRODUCT);
    }

    private Contestant peer(String name, String jar, String path) throws IOException {
        return add(name, installation.root().resolve(jar), path, environment);
    }

    private Contestant add(String name, Path jar, String path, Map<String, String> environment)
            throws IOException {
        var contestant = Contestant.start(name, jar, FreePort.find(), path, environment);
        contestants.add(contestant);
        return contestant;
    }

    @Override
    public void close() {
        contestants.forEach(Contestant::close);
    }
}
