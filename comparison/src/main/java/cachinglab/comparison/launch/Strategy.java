package cachinglab.comparison.launch;

import cachinglab.comparison.LabException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The contestants, in the order of their ports: four strategies and the baseline without a cache.
public enum Strategy {
    CACHE_ASIDE(1),
    READ_THROUGH(2),
    WRITE_THROUGH(3),
    WRITE_BEHIND(4),
    UNCACHED(5);

    private final int portOffset;

    Strategy(int portOffset) {
        this.portOffset = portOffset;
    }

    /// @throws LabException if there is none of this name
    public static Strategy named(String title) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new LabException(unknown(title)));
    }

    /// As people write it, and as the service calls its cache: `cache-aside`.
    public String title() {
        return schema().replace('_', '-');
    }

    /// Where its tables are in PostgreSQL: `cache_aside`.
    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The folder it is built in.
    public String module() {
        return caches() ? title() : "shared-domain";
    }

    /// How far its port is above the base.
    int portOffset() {
        return portOffset;
    }

    public boolean caches() {
        return this != UNCACHED;
    }

    private static String unknown(String title) {
        return Arrays.stream(values())
                .map(Strategy::title)
                .collect(
                        Collectors.joining(
                                ", ", "There is no strategy \"" + title + "\", only ", "."));
    }
}
