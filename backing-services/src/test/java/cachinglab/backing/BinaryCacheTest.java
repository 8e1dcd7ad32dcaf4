package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {

    @TempDir Path home;

    private final AtomicInteger unpackings = new AtomicInteger();
    private URL archive;

    @BeforeEach
    void makeAnArchive() throws IOException {
        Path file = Files.writeString(home.resolve("archive"), "a program");
        archive = file.toUri().toURL();
    }

    @Test
    void aProgramIsUnpackedOnce() throws IOException {
        assertThat(unpacked()).hasContent("a program");
        assertThat(unpacked()).hasContent("a program");
        assertThat(unpackings).hasValue(1);
    }

    @Test
    void manyAtOnceUnpackItOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var programs =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        together.await();
                                        return unpacked();
                                    }))
                            .toList();
            for (Future<Path> program : programs) {
                assertThat(program.get()).hasContent("a program");
            }
        }
        assertThat(unpackings).hasValue(1);
    }

    @Test
    void aFolderThatLostAFileIsUnpackedAgain() throws IOException {
        Files.delete(unpacked());
        assertThat(unpacked()).hasContent("a program");
    }

    @Test
    void whatAKilledUnpackingLeftIsNotUsed() throws IOException {
        Path folder = folder();
        Files.move(folder, folder.resolveSibling(folder.getFileName() + ".unpacking"));
        assertThat(unpacked()).hasContent("a program");
        assertThat(unpackings).hasValue(2);
    }

    private Path unpacked() throws IOException {
        return folder().resolve("program");
    }

    private Path folder() throws IOException {
        return new BinaryCache(home).folder("program", archive, this::unpack);
    }

    private void unpack(InputStream in, Path folder) throws IOException {
        unpackings.incrementAndGet();
        Files.copy(in, folder.resolve("program"));
    }
}
