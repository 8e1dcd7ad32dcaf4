package cachinglab.comparison.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.comparison.LabException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TraceFileTest {

    @TempDir private Path folder;

    @Test
    void keysAreBigEndianIntegers() throws IOException {
        var file =
                file(
                        compressed(
                                (byte) 0, (byte) 0, (byte) 1, (byte) 2, (byte) 0, (byte) 0,
                                (byte) 1, (byte) 2));

        var trace = TraceFile.read(file);

        assertThat(trace.requests()).isEqualTo(2);
        assertThat(trace.distinct()).isEqualTo(1);
        assertThat(trace.title()).isEqualTo("trace.xz");
    }

    @Test
    void manyKeysComeInTheirOrder() throws IOException {
        var keys = ByteBuffer.allocate(40_000);
        for (int i = 0; i < 10_000; i++) {
            keys.putInt(i % 1_000);
        }

        var trace = TraceFile.read(file(compressed(keys.array())));

        assertThat(trace.repeats()).isEqualTo(0.9);
        assertThat(trace.operation(9_999).record()).isEqualTo(999);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> TraceFile.read(folder.resolve("nowhere.xz")))
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith("There is no trace file")
                .hasMessageContaining("nowhere.xz");
    }

    @Test
    void whatIsNotXzIsRefused() throws IOException {
        var file = file(new byte[] {1, 2, 3, 4});

        assertThatThrownBy(() -> TraceFile.read(file))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("neither an xz file of 32-bit keys nor");
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        var whole = compressed(new byte[4_000]);
        var file = file(Arrays.copyOf(whole, whole.length - 10));

        assertThatThrownBy(() -> TraceFile.read(file))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aFlippedBitIsNoticed() throws IOException {
        var bytes = compressed(new byte[4_000]);
        bytes[bytes.length / 2] ^= 1;
        var file = file(bytes);

        assertThatThrownBy(() -> TraceFile.read(file)).isInstanceOf(LabException.class);
    }

    @Test
    void aKeyCutInHalfIsRefused() throws IOException {
        var file = file(compressed(new byte[6]));

        assertThatThrownBy(() -> TraceFile.read(file))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("it holds 6 bytes");
    }

    @Test
    void nothingIsNotATrace() throws IOException {
        var file = file(compressed());

        assertThatThrownBy(() -> TraceFile.read(file)).isInstanceOf(LabException.class);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("trace.xz"), bytes);
    }

    private static byte[] compressed(byte... bytes) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var xz = new XZOutputStream(file, new LZMA2Options())) {
            xz.write(bytes);
        }
        return file.toByteArray();
    }
}
