package cachinglab.comparison.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.comparison.LabException;
import cachinglab.comparison.workload.Operation;
import cachinglab.comparison.workload.Operation.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TwitterTraceTest {

    private static final String LINES =
            """
            0,nz:u:eeW511W3dcH3de3d15ec,22,304,95,get,0
            0,nz:u:eeW511W3dcH3de3d15ec,22,304,95,set,7200
            1,q:q:1:8WTfjZU14ee,17,213,4,gets,0
            1,nz:u:eeW511W3dcH3de3d15ec,22,304,95,get,0
            """;

    @TempDir private Path folder;

    @Test
    void readsAndWritesComeInTheirOrder() throws IOException {
        assertThat(operations(LINES))
                .containsExactly(
                        new Operation(Kind.READ, 0),
                        new Operation(Kind.UPDATE, 0),
                        new Operation(Kind.READ, 1),
                        new Operation(Kind.READ, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "get, READ",
        "gets, READ",
        "set, UPDATE",
        "add, UPDATE",
        "replace, UPDATE",
        "cas, UPDATE",
        "append, UPDATE",
        "prepend, UPDATE",
        "incr, UPDATE",
        "decr, UPDATE",
        "delete, DELETE"
    })
    void everyOperationIsKnown(String name, Kind kind) throws IOException {
        assertThat(operations("0,key,3,4,5," + name + ",0\n"))
                .containsExactly(new Operation(kind, 0));
    }

    @Test
    void aWriteOfWhatIsDeletedCreatesIt() throws IOException {
        var lines =
                """
                0,key,3,4,5,delete,0
                1,key,3,4,5,get,0
                2,key,3,4,5,set,60
                3,key,3,4,5,set,60
                """;

        assertThat(operations(lines))
                .extracting(Operation::kind)
                .containsExactly(Kind.DELETE, Kind.READ, Kind.INSERT, Kind.UPDATE);
    }

    @Test
    void aKeyMayHaveCommasQuotesAndBytesThatAreNoText() throws IOException {
        var lines = "0,a,\"b,3,4,5,get,0\n0,a,3,4,5,get,0\n0,\u00ff,1,4,5,get,0\r\n";

        assertThat(operations(lines)).extracting(Operation::record).containsExactly(0, 1, 2);
    }

    @Test
    void compressedItIsTheSame() throws IOException {
        var plain = operations(LINES);
        var xz = new ByteArrayOutputStream();
        try (var out = new XZOutputStream(xz, new LZMA2Options())) {
            out.write(bytes(LINES));
        }
        var gz = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gz)) {
            out.write(bytes(LINES));
        }

        assertThat(operations(xz.toByteArray())).isEqualTo(plain);
        assertThat(operations(gz.toByteArray())).isEqualTo(plain);
    }

    @Test
    void zstdIsToBeDecompressedFirst() {
        byte[] zstd = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 1, 2, 3};

        assertThatThrownBy(() -> operations(zstd))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("decompress it first, with zstd -d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,key,3,4,5,get",
                "1,3,4,5,get,0",
                "now,key,3,4,5,get,0",
                "1,key,3,4,x,get,0",
                "1,,3,4,5,get,0",
                "timestamp,key,key size,value size,client,operation,TTL",
                ""
            })
    void aMalformedLineIsOneSentenceWithItsNumber(String line) {
        assertThatThrownBy(() -> operations(LINES + line + "\n" + LINES))
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith("Line 5 of ")
                .hasMessageContaining("is not \"timestamp,key,")
                .hasMessageContaining("\"" + line + "\"");
    }

    @Test
    void anUnknownOperationIsNamed() {
        assertThatThrownBy(() -> operations("1,key,3,4,5,touch,0\n"))
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith("Line 1 of ")
                .hasMessageEndingWith("has an unknown operation, \"touch\".");
    }

    @Test
    void onlyTheBeginningIsReadIfNoMoreIsWanted() throws IOException {
        var file = Files.write(folder.resolve("trace.csv"), bytes(LINES + "no trace\n"));

        assertThat(TraceFile.read(file, 4).requests()).isEqualTo(4);
    }

    private List<Operation> operations(String lines) throws IOException {
        return operations(bytes(lines));
    }

    private List<Operation> operations(byte... bytes) throws IOException {
        var trace = TraceFile.read(Files.write(folder.resolve("trace.csv"), bytes));
        var operations = new ArrayList<Operation>();
        trace.operations(1).forEachRemaining(operations::add);
        return operations;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
