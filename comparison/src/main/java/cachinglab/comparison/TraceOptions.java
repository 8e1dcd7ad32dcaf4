package cachinglab.comparison;

import cachinglab.comparison.trace.Trace;
import cachinglab.comparison.trace.TraceFile;
import cachinglab.comparison.trace.ZipfTrace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options of commands that replay a trace.
final class TraceOptions {

    private static final long SEED = 1;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description =
                    "Replay this recording: xz of big-endian 32-bit keys."
                            + " Without it, requests by Zipf's law.")
    private @Nullable Path file;

    @Option(
            names = "--requests",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "Replay so many requests.")
    private @Nullable Integer requests;

    /// @param recorded how many requests of a recording, unless the option says it
    /// @param products that those by Zipf's law are for
    Trace trace(int recorded, int products) {
        int wanted = requests == null ? recorded : requests;
        return file == null ? ZipfTrace.of(wanted, products, SEED) : TraceFile.read(file, wanted);
    }

    static final class AtLeastOne implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // said below
            }
            throw new TypeConversionException("\"" + text + "\" is not a number from 1 on.");
        }
    }
}
