package cachinglab.comparison.eviction;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How much room Redis has.
///
/// @param percent of what all products of the trace need, 1 to 400
public record Size(int percent) implements Comparable<Size> {

    private static final int MOST = 400;

    long of(long bytes) {
        return bytes * percent / 100;
    }

    @Override
    public int compareTo(Size other) {
        return Integer.compare(percent, other.percent);
    }

    @Override
    public String toString() {
        return percent + " %";
    }

    /// Reads it from a command line: `25` and `25%`.
    public static final class Converter implements ITypeConverter<Size> {

        @Override
        public Size convert(String text) {
            var digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
            var percent = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
            if (percent < 1 || percent > MOST) {
                throw new TypeConversionException(
                        "a size is a whole percentage from 1 to %d, as 25%%, and \"%s\" is none."
                                .formatted(MOST, text));
            }
            return new Size(percent);
        }
    }
}
