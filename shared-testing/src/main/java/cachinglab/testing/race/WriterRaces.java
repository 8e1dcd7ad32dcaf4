package cachinglab.testing.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What strategies promise that write to the database first.
public interface WriterRaces extends ReaderRaces {

    @Test
    default void ofTwoWritersWhoCrossTheLastToCommitIsRead() {
        assertThat(races(new GatedRepository<>(table())).crossingWriters()).isEqualTo("second");
    }

    @Test
    default void aWriterThatDiesAfterItsCommitLeavesNothingStale() {
        assertThat(races(new GatedRepository<>(table())).dyingWriter()).isEqualTo("new");
    }
}
