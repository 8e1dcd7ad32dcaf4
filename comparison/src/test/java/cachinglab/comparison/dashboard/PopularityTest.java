package cachinglab.comparison.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class PopularityTest {

    private static final int DRAWS = 200_000;

    @Test
    void theFirstIsAskedForTwiceAsOftenAsTheSecondAndAllAreAskedFor() {
        var random = RandomGeneratorFactory.getDefault().create(7);
        var popularity = new Popularity(100);
        var counts = new int[100];
        for (int i = 0; i < DRAWS; i++) {
            counts[popularity.next(random)]++;
        }

        assertThat(counts[0] / (double) counts[1]).isCloseTo(Math.pow(2, 0.99), within(0.1));
        assertThat(counts).doesNotContain(0);
    }
}
