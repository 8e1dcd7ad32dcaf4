package cachinglab.comparison.trace;

import cachinglab.comparison.LabException;
import cachinglab.comparison.workload.Operation.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/// A recorded trace: big-endian 32-bit keys, compressed with xz, as in cache2k's benchmarks; or the
/// lines of Twitter's cache traces, plain or compressed with xz or gzip. What it holds says which.
public final class TraceFile {

    private static final int MOST = 16 << 20;
    private static final int XZ = 0xFD377A58;
    private static final int ZSTD = 0x28B52FFD;
    private static final int GZIP = 0x1F8B;

    private TraceFile() {}

    /// All of it.
    public static Trace read(Path file) {
        var trace = read(file, MOST + 1);
        if (trace.requests() > MOST) {
            throw new LabException(
                    "%s holds more than %,d requests: say how many with --requests."
                            .formatted(file, MOST));
        }
        return trace;
    }

    /// Its beginning.
    ///
    /// @throws LabException if there is no such file, or it is something else
    public static Trace read(Path file, int requests) {
        if (!Files.isRegularFile(file)) {
            throw new LabException("There is no trace file " + file + ".");
        }
        try (var raw = new BufferedInputStream(Files.newInputStream(file))) {
            int magic = beginning(raw);
            var in = new BufferedInputStream(uncompressed(file, magic, raw));
            var recorder = new Recorder(String.valueOf(file.getFileName()));
            if (isText(in)) {
                new TwitterTrace(file, recorder).read(in, requests);
            } else if (magic == XZ) {
                readKeys(file, in, recorder, requests);
            } else {
                throw new LabException(
                        file + " is neither an xz file of 32-bit keys nor a Twitter cache trace.");
            }
            return recorder.trace();
        } catch (IOException e) {
            throw new LabException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static InputStream uncompressed(Path file, int magic, InputStream in)
            throws IOException {
        if (magic == ZSTD) {
            throw new LabException(
                    file + " is compressed with zstd: decompress it first, with zstd -d.");
        }
        if (magic == XZ) {
            return new XZInputStream(in);
        }
        return magic >>> 16 == GZIP ? new GZIPInputStream(in) : in;
    }

    /// The first four bytes, or as many as there are.
    private static int beginning(InputStream in) throws IOException {
        in.mark(Integer.BYTES);
        int magic = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            magic = magic << 8 | Math.max(0, in.read());
        }
        in.reset();
        return magic;
    }

    /// 32-bit keys have bytes among the first that no text has.
    private static boolean isText(InputStream in) throws IOException {
        in.mark(1 << 6);
        var bytes = in.readNBytes(1 << 6);
        in.reset();
        for (byte one : bytes) {
            if ((one & 0xff) < ' ' && one != '\n' && one != '\r') {
                return false;
            }
        }
        return bytes.length > 0;
    }

    private static void readKeys(Path file, InputStream in, Recorder recorder, int requests)
            throws IOException {
        while (recorder.size() < requests) {
            var key = in.readNBytes(Integer.BYTES);
            if (key.length == 0 && recorder.size() > 0) {
                return;
            }
            if (key.length < Integer.BYTES) {
                throw new LabException(
                        "%s is not a trace of 32-bit keys: it holds %d bytes."
                                .formatted(
                                        file, recorder.size() * (long) Integer.BYTES + key.length));
            }
            recorder.add(Kind.READ, bigEndian(key));
        }
    }

    private static int bigEndian(byte[] key) {
        return ByteBuffer.wrap(key).getInt();
    }
}
