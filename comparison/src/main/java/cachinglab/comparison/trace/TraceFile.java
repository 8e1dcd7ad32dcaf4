package cachinglab.comparison.trace;

import cachinglab.comparison.LabException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/// A recorded trace: big-endian 32-bit keys, compressed with xz, as in cache2k's benchmarks.
public final class TraceFile {

    private static final int MOST_BYTES = 64 << 20;

    private TraceFile() {}

    /// @throws LabException if there is no such file, or it is something else
    public static Trace read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LabException("There is no trace file " + file + ".");
        }
        return Trace.of(String.valueOf(file.getFileName()), keys(file, bytes(file)));
    }

    private static byte[] bytes(Path file) {
        try (var in = new XZInputStream(Files.newInputStream(file))) {
            var bytes = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                throw new LabException(
                        "%s holds more than %,d requests.".formatted(file, MOST_BYTES / 4));
            }
            return bytes;
        } catch (IOException e) {
            throw new LabException(
                    "%s cannot be read as an xz file: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static int[] keys(Path file, byte[] bytes) {
        if (bytes.length == 0 || bytes.length % Integer.BYTES != 0) {
            throw new LabException(
                    "%s is not a trace of 32-bit keys: it holds %d bytes."
                            .formatted(file, bytes.length));
        }
        var keys = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(keys);
        return keys;
    }
}
