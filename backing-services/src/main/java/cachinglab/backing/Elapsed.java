package cachinglab.backing;

import java.util.Locale;

/// How long something took, for people.
final class Elapsed {

    private Elapsed() {}

    /// Seconds since a `System.nanoTime()`, such as `1.6 s`.
    static String since(long nanoTime) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - nanoTime) / 1e9);
    }
}
