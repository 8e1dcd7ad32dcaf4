package cachinglab.comparison.report;

import java.util.List;

/// One of the conditions of a measurement.
public record Fact(String name, String value) {

    public static List<Fact> of(Environment here) {
        return List.of(
                new Fact("Date", here.date().replace("T", " ").replace("Z", " UTC")),
                new Fact("Command", here.command()),
                new Fact("Commit", here.commit()),
                new Fact("Processor", here.processor()),
                new Fact("Cores", Integer.toString(here.cpus())),
                new Fact("Memory", "%,d MB".formatted(here.memoryMegabytes())),
                new Fact("Operating system", here.operatingSystem()),
                new Fact("Java", here.java()),
                new Fact("PostgreSQL", here.postgresql()),
                new Fact("Redis", here.redis()));
    }
}
