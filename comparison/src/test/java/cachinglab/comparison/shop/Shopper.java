package cachinglab.comparison.shop;

import static cachinglab.testing.history.Operation.ABSENT;
import static cachinglab.testing.history.Operation.UNNUMBERED;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import cachinglab.comparison.launch.Strategy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A client who does this and that, one after the other, and notes what came of it.
final class Shopper {

    /// Something asked of a service.
    @FunctionalInterface
    private interface Request {
        Answer send(int port) throws IOException, InterruptedException;
    }

    private final String name;
    private final Trial trial;
    private final Http http;
    private final RandomGenerator random;

    Shopper(String name, Trial trial, Http http, RandomGenerator random) {
        this.name = name;
        this.trial = trial;
        this.http = http;
        this.random = random;
    }

    /// Of a thousand: 600 reads, 100 of all that is hot, 287 replacements, 5 deletes, 8 creates.
    void act() throws InterruptedException {
        int slot = random.nextInt(trial.hot.length());
        long id = trial.hot.get(slot);
        int dice = random.nextInt(1000);
        if (dice < 600) {
            read(id, anyPort());
        } else if (dice < 700) {
            readAll(trial.hotIds(), anyPort());
        } else if (dice < 987) {
            replace(id);
        } else if (dice < 992) {
            delete(id);
        } else {
            create(slot);
        }
    }

    void read(long id, int port) throws InterruptedException {
        long invoked = trial.history.now();
        var answer = answer(at -> http.get(at, "/products/" + id), port).filter(this::isReliable);
        answer.ifPresent(known -> seen(id, known, invoked));
    }

    void readAll(List<Long> ids, int port) throws InterruptedException {
        var list = ids.stream().map(String::valueOf).collect(joining(","));
        long invoked = trial.history.now();
        answer(at -> http.get(at, "/products?ids=" + list), port)
                .filter(this::isReliable)
                .ifPresent(known -> {
                    var found =
                            known.products().stream().collect(toMap(Answer.Product::id, p -> p));
                    ids.forEach(id -> seen(id, Optional.ofNullable(found.get(id)), invoked));
                });
    }

    /// A new product, in the place of one that is hot.
    void create(int slot) throws InterruptedException {
        var value = trial.newValue();
        long invoked = trial.history.now();
        var answer = answer(port -> http.post(port, "/products", value), anyPort());
        if (answer.isEmpty()) {
            trial.unplaced.add(value);
        } else {
            var made = answer.get().product();
            trial.history.wrote(name, made.id(), value, made.version(), invoked);
            trial.ids.add(made.id());
            trial.hot.set(slot, made.id());
        }
    }

    private void replace(long id) throws InterruptedException {
        var value = trial.newValue();
        long invoked = trial.history.now();
        var answer = answer(port -> http.put(port, "/products/" + id, value), anyPort());
        if (answer.isEmpty()) {
            trial.history.mayHaveWritten(name, id, value, invoked);
        } else if (answer.get().status() == 404) {
            seen(id, Optional.empty(), invoked);
        } else {
            trial.history.wrote(name, id, value, answer.get().product().version(), invoked);
        }
    }

    private void delete(long id) throws InterruptedException {
        long invoked = trial.history.now();
        var answer = answer(port -> http.delete(port, "/products/" + id), anyPort());
        if (answer.isEmpty()) {
            trial.history.mayHaveWritten(name, id, ABSENT, invoked);
        } else if (answer.get().status() == 404) {
            seen(id, Optional.empty(), invoked);
        } else {
            trial.history.wrote(name, id, ABSENT, UNNUMBERED, invoked);
        }
    }

    private void seen(long id, Answer answer, long invoked) {
        seen(id, answer.products().stream().findFirst(), invoked);
    }

    private void seen(long id, Optional<Answer.Product> product, long invoked) {
        product.ifPresentOrElse(
                found -> trial.history.read(name, id, found.name(), found.version(), invoked),
                () -> trial.history.read(name, id, ABSENT, UNNUMBERED, invoked));
    }

    /// While Redis is out, write-behind shows what PostgreSQL has: not what is promised, and not
    /// what is checked.
    private boolean isReliable(Answer answer) {
        if (trial.strategy == Strategy.WRITE_BEHIND && answer.isBypass()) {
            trial.bypassed.increment();
            return false;
        }
        return true;
    }

    /// Empty if nobody knows what became of the request.
    private Optional<Answer> answer(Request request, int port) throws InterruptedException {
        trial.operations.increment();
        try {
            var answer = request.send(port);
            switch (answer.status()) {
                case 200, 201, 204, 404 -> {
                    return Optional.of(answer);
                }
                case 503 -> trial.refused.increment();
                default -> trial.failures.add(answer.status() + " " + answer.body());
            }
        } catch (IOException e) {
            trial.unanswered.increment();
        }
        return Optional.empty();
    }

    private int anyPort() {
        return trial.instances.get(random.nextInt(trial.instances.size())).port();
    }
}
