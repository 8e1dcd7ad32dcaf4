package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedWritesIT {

    private static final int COMMANDS = 200;
    private static final Pattern READS = Pattern.compile("total_reads_processed:(\\d+)");

    private final Instance instance = Instance.one();

    /// Redis reads from a socket once for all commands that left in one write.
    @Test
    void commandsThatAreReadyTogetherLeaveTogether() {
        long before = reads();
        ask().forEach(instance.bean(Redis.class)::await);
        assertThat(reads() - before).isLessThan(COMMANDS / 2);
    }

    private List<? extends Future<byte[]>> ask() {
        var commands = instance.bean(Redis.class).commands();
        return Stream.generate(() -> commands.get("nothing")).limit(COMMANDS).toList();
    }

    private long reads() {
        var found = READS.matcher(instance.redis().info("stats"));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }
}
