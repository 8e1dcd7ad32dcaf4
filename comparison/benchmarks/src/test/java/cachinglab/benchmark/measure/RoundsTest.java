package cachinglab.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration TURN = Duration.ofMillis(20);
    private static final Duration WARM_UP = Duration.ofMillis(10);

    private final List<String> turns = new ArrayList<>();
    private final Rounds rounds = new Rounds(2, TURN, WARM_UP, line -> {});

    @Test
    void contestantsTakeTurnsOnceAllAreWarm() throws Exception {
        rounds.add("a", time -> turn("a", time)).add("b", time -> turn("b", time)).play();

        assertThat(turns).containsExactly("a 10", "b 10", "a 20", "b 20", "a 20", "b 20");
    }

    @Test
    void warmingUpIsNotMeasured() throws Exception {
        var played = rounds.add("a", time -> turn("a", time)).play();

        assertThat(played.all()).containsExactly(new Series("a", List.of(2.0, 3.0)));
    }

    private double turn(String name, Duration time) {
        turns.add(name + ' ' + time.toMillis());
        return turns.size();
    }
}
