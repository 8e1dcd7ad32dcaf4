package cachinglab.comparison.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpCacheTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir private Path target;

    @BeforeEach
    void buildAService() throws IOException {
        Files.createDirectory(target.resolve("lib"));
        write("service.jar", BUILT);
        write("lib/library.jar", BUILT);
    }

    @Test
    void withoutOneAServiceStartsPlainly() {
        assertThat(cache().isFresh()).isFalse();
        assertThat(cache().use()).isEmpty();
    }

    @Test
    void oneMadeAfterTheBuildIsUsed() throws IOException {
        write(cache().file().getFileName().toString(), BUILT.plusSeconds(1));

        assertThat(cache().use()).containsExactly("-XX:AOTCache=" + cache().file());
    }

    @Test
    void aNewLibraryMakesItStale() throws IOException {
        write(cache().file().getFileName().toString(), BUILT.plusSeconds(1));
        write("lib/library.jar", BUILT.plusSeconds(2));

        assertThat(cache().isFresh()).isFalse();
    }

    @Test
    void aPracticeThatLeftNothingBehindMakesNone() {
        assertThatThrownBy(cache()::finish).isInstanceOf(IOException.class);
        assertThat(cache().isFresh()).isFalse();
    }

    private StartUpCache cache() {
        return StartUpCache.of(target.resolve("service.jar"));
    }

    private void write(String name, Instant time) throws IOException {
        var file = Files.writeString(target.resolve(name), name);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
