package cachinglab.comparison.eviction;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What Redis does when it is full: its `maxmemory-policy`. Of all keys, or of those with a time to
/// live, it evicts what was used least recently, what is used least frequently, what has the least
/// time left, or any; or it evicts nothing, and refuses to store more.
public enum Policy {
    ALLKEYS_LRU,
    ALLKEYS_LFU,
    ALLKEYS_RANDOM,
    VOLATILE_LRU,
    VOLATILE_LFU,
    VOLATILE_RANDOM,
    VOLATILE_TTL,
    NOEVICTION;

    /// As Redis calls it: `allkeys-lru`.
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String unknown(String title) {
        return Arrays.stream(values())
                .map(Policy::title)
                .collect(
                        Collectors.joining(
                                ", ", "there is no policy \"" + title + "\", only ", "."));
    }

    /// Reads it from a command line.
    public static final class Converter implements ITypeConverter<Policy> {

        @Override
        public Policy convert(String title) {
            return Arrays.stream(values())
                    .filter(policy -> policy.title().equals(title))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(unknown(title)));
        }
    }
}
