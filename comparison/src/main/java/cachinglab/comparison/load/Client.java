package cachinglab.comparison.load;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.measure.Outcome;
import cachinglab.comparison.measure.Rows;
import cachinglab.comparison.measure.Subject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Performs operations, one after the other, over a connection of its own.
final class Client implements AutoCloseable {

    private static final String PRODUCTS = "/products/";
    private static final int GONE = 404;

    private final Connection connection;
    private final Judge judge;

    Client(Subject subject, Judge judge) {
        this.connection = subject.connect();
        this.judge = judge;
    }

    /// @return what the cache did, if it was a read
    Optional<Outcome> perform(Task task) throws IOException, InterruptedException {
        return switch (task.operation().kind()) {
            case READ -> Optional.of(read(task));
            case UPDATE -> {
                update(task);
                yield Optional.empty();
            }
            case INSERT -> {
                insert(task);
                yield Optional.empty();
            }
            case READ_MODIFY_WRITE -> {
                var outcome = read(task);
                update(task);
                yield Optional.of(outcome);
            }
            case DELETE -> {
                check(task, 204, connection.delete(path(task)));
                yield Optional.empty();
            }
        };
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private Outcome read(Task task) throws IOException, InterruptedException {
        return Outcome.of(check(task, 200, connection.get(path(task))));
    }

    private void update(Task task) throws IOException, InterruptedException {
        check(task, 200, connection.put(path(task), product(task)));
    }

    private void insert(Task task) throws IOException {
        var response = connection.post("/products", product(task));
        judge.judge(201, response);
        var location = response.header("location");
        task.id().complete(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
    }

    private Response check(Task task, int status, Response response) {
        if (!task.mayBeGone() || response.status() != GONE) {
            judge.judge(status, response);
        }
        return response;
    }

    private static String path(Task task) throws InterruptedException {
        try {
            return PRODUCTS + task.id().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An id is given, or never comes.", e);
        }
    }

    private static String product(Task task) {
        return """
        {"name": "Product %d", "price": %d.99, "category": "%s"}\
        """
                .formatted(task.operation().record(), task.number() % 1_000, Rows.CATEGORY);
    }
}
