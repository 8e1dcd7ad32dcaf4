package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusiveLockTest {

    @TempDir Path folder;

    @Test
    void onlyOneHolderAtATime() throws IOException {
        Path file = folder.resolve("lock");
        try (ExclusiveLock first = ExclusiveLock.tryAcquire(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(ExclusiveLock.tryAcquire(file)).isEmpty();
        }
        try (ExclusiveLock next = ExclusiveLock.tryAcquire(file).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }
}
