package cachinglab.cache;

/// What every setting is held to: a bad value stops the start with a sentence that names it.
final class Setting {

    private Setting() {}

    static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s must be from %s to %s, but is %s.".formatted(name, least, most, value));
        }
    }
}
