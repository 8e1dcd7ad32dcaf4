package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Cache;
import cachinglab.cache.redis.Scene.Actor;
import cachinglab.cache.redis.Scene.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Plays every order in which the steps of a few readers and writers of one key can follow each
/// other: each order is a [Scene] of its own, played step by step against Redis. Whatever the
/// order, nobody may see a value older than one acknowledged, and at the end the entry must be the
/// row, or nothing.
class EveryOrderIT {

    /// Who finds the lease taken does not wait for it: here, nobody acts meanwhile.
    private static final Instance INSTANCE =
            Instance.with(
                    Map.of(
                            "cache.load-wait", "0s",
                            "cache.command-timeout", "30s",
                            "cache.slow-command", "30s"));

    private static final Cache<Long, Optional<Item>> REAL = INSTANCE.items();
    private static final Cache<Long, Optional<Item>> NAIVE = new NaiveCache(INSTANCE);

    @AfterAll
    static void close() {
        INSTANCE.close();
    }

    @ParameterizedTest
    @EnumSource
    void twoWritersThatReplace(Start start) throws Exception {
        var orders = play(REAL, start, it -> List.of(it.replaces("A"), it.replaces("B")));
        assertThat(orders).hasSize(20).filteredOn(Order::failed).isEmpty();
    }

    @Test
    void threeWritersThatReplace() throws Exception {
        var orders =
                play(
                        REAL,
                        Start.CACHED,
                        it -> List.of(it.replaces("A"), it.replaces("B"), it.replaces("C")));
        assertThat(orders).hasSize(1680).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderAndTwoWritersThatReplace(Start start) throws Exception {
        var orders =
                play(REAL, start, it -> List.of(it.reads("R"), it.replaces("A"), it.replaces("B")));
        assertThat(orders).hasSize(1680).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderAndTwoWritersThatEvict(Start start) throws Exception {
        var orders =
                play(REAL, start, it -> List.of(it.reads("R"), it.evicts("A"), it.evicts("B")));
        assertThat(orders).hasSize(1680).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderAndTwoWritersOfWhichOneReplacesAndOneEvicts(Start start) throws Exception {
        var orders =
                play(REAL, start, it -> List.of(it.reads("R"), it.replaces("A"), it.evicts("B")));
        assertThat(orders).hasSize(1680).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderAndTwoWritersOfWhichOneReplacesAndOneDeletes(Start start) throws Exception {
        var orders =
                play(REAL, start, it -> List.of(it.reads("R"), it.replaces("A"), it.deletes("B")));
        assertThat(orders).hasSize(1680).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderAndTwoWritersOfWhichOneEvictsAndOneDies(Start start) throws Exception {
        var orders = play(REAL, start, it -> List.of(it.reads("R"), it.evicts("A"), it.dies("B")));
        assertThat(orders).hasSize(560).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderAndTwoWritersOfWhichOneReplacesAndOneDies(Start start) throws Exception {
        var orders =
                play(REAL, start, it -> List.of(it.reads("R"), it.replaces("A"), it.dies("B")));
        assertThat(orders).hasSize(560).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReaderAndTwoWritersWhoDie(Start start) throws Exception {
        var orders = play(REAL, start, it -> List.of(it.reads("R"), it.dies("A"), it.dies("B")));
        assertThat(orders).hasSize(210).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoReadersAndAWriterThatEvicts(Start start) throws Exception {
        var orders = play(REAL, start, it -> List.of(it.reads("Q"), it.reads("R"), it.evicts("A")));
        assertThat(orders).hasSize(1680).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReloadAndTwoWritersOfWhichOneReplacesAndOneEvicts(Start start) throws Exception {
        var orders =
                play(REAL, start, it -> List.of(it.reloads("R"), it.replaces("A"), it.evicts("B")));
        assertThat(orders).hasSize(1680).filteredOn(Order::failed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReloadAndAWriterThatDeletes(Start start) throws Exception {
        var orders = play(REAL, start, it -> List.of(it.reloads("R"), it.deletes("A")));
        assertThat(orders).hasSize(20).filteredOn(Order::failed).isEmpty();
    }

    @Test
    void naiveWritersThatCrossShowTheOlderVersion() throws Exception {
        var orders =
                play(
                        NAIVE,
                        Start.CACHED,
                        scene -> List.of(scene.replaces("A"), scene.replaces("B")));
        assertThat(orders)
                .filteredOn(Order::failed)
                .extracting(Order::steps)
                .contains(
                        List.of(
                                "A declares",
                                "A commits",
                                "B declares",
                                "B commits",
                                "B puts",
                                "A puts"));
    }

    @Test
    void aNaiveWriterThatDiesLeavesTheOldValue() throws Exception {
        var orders = play(NAIVE, Start.CACHED, it -> List.of(it.dies("A")));
        assertThat(orders).hasSize(1).filteredOn(Order::failed).hasSize(1);
    }

    @Test
    void aNaiveReaderRestoresTheOldValue() throws Exception {
        var orders = play(NAIVE, Start.EMPTY, it -> List.of(it.reads("R"), it.evicts("A")));
        assertThat(orders)
                .filteredOn(Order::failed)
                .extracting(Order::steps)
                .contains(
                        List.of(
                                "R finds",
                                "R loads",
                                "A declares",
                                "A commits",
                                "A concludes",
                                "R fills"));
    }

    /// One order, and what was wrong with it if anything.
    private record Order(List<String> steps, Optional<String> wrong) {

        boolean failed() {
            return wrong.isPresent();
        }
    }

    private static List<Order> play(
            Cache<Long, Optional<Item>> cache, Start start, Function<Scene, List<Actor>> cast)
            throws Exception {
        var lengths = cast.apply(new Scene(INSTANCE, cache, start)).stream().map(Actor::length);
        List<Future<Order>> played = new ArrayList<>();
        try (var stages = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<Integer> turns : turns(lengths.toList()).toList()) {
                played.add(
                        stages.submit(() -> play(new Scene(INSTANCE, cache, start), cast, turns)));
            }
        }
        List<Order> orders = new ArrayList<>();
        for (Future<Order> order : played) {
            orders.add(order.get());
        }
        return orders;
    }

    private static Order play(Scene scene, Function<Scene, List<Actor>> cast, List<Integer> turns) {
        List<Actor> actors = cast.apply(scene);
        List<String> steps = new ArrayList<>();
        for (int turn : turns) {
            Actor actor = actors.get(turn);
            steps.add(actor.step());
            // Only an actor's last step may put something into the entry.
            if (actor.isDone() && scene.wrong().isPresent()) {
                return new Order(steps, scene.wrong());
            }
        }
        return new Order(steps, scene.wrongInTheEnd());
    }

    /// Every order of actors' turns, given how many each has.
    private static Stream<List<Integer>> turns(List<Integer> left) {
        if (left.stream().allMatch(count -> count == 0)) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, left.size())
                .filter(actor -> left.get(actor) > 0)
                .boxed()
                .flatMap(actor -> turns(without(left, actor)).map(rest -> first(actor, rest)));
    }

    private static List<Integer> without(List<Integer> left, int actor) {
        var fewer = new ArrayList<>(left);
        fewer.set(actor, left.get(actor) - 1);
        return fewer;
    }

    private static List<Integer> first(int actor, List<Integer> rest) {
        return Stream.concat(Stream.of(actor), rest.stream()).toList();
    }
}
