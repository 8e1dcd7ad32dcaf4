package cachinglab.comparison.workload;

import cachinglab.comparison.LabException;
import java.util.List;

/// Those there are without a trace.
public final class Workloads {

    public static final List<String> NAMES = List.of("a", "b", "c", "d", "f", "storm");

    /// Enough for a first look: many writes, few, and many of the same records.
    public static final List<String> FEW = List.of("a", "b", "storm");

    private Workloads() {}

    /// @param records how many there are before it begins
    /// @throws LabException if there is none of this name
    public static Workload named(String name, int records) {
        return switch (name) {
            case "a" -> Ycsb.a(records);
            case "b" -> Ycsb.b(records);
            case "c" -> Ycsb.c(records);
            case "d" -> Ycsb.d(records);
            case "f" -> Ycsb.f(records);
            case "storm" -> new WriteStorm(records);
            default ->
                    throw new LabException(
                            "There is no workload \"%s\", only %s, and trace with --trace."
                                    .formatted(name, String.join(", ", NAMES)));
        };
    }
}
