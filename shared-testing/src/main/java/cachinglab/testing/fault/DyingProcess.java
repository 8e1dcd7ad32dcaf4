package cachinglab.testing.fault;

import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import cachinglab.testing.race.GatedRepository;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// An instance of a service that commits writes, tells nobody, and dies when it is told to.
public final class DyingProcess implements AutoCloseable {

    /// Its name for what it writes.
    static final String LAST_WORDS = "by the dead";

    private static final List<String> PASSED_ON =
            List.of(
                    "datasources.default.url",
                    "datasources.default.username",
                    "datasources.default.password",
                    "redis.uri");

    private final Process process;
    private final BufferedReader output;

    private DyingProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /// Starts one over the servers of this context.
    ///
    /// @param main calls [#main]
    /// @param ids of the products it writes, all at the same time
    static DyingProcess start(Class<?> main, ApplicationContext context, List<Long> ids)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
        for (String name : PASSED_ON) {
            context.getProperty(name, String.class)
                    .ifPresent(value -> command.add("-D%s=%s".formatted(name, value)));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        ids.forEach(id -> command.add(id.toString()));
        return new DyingProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Waits until all its writes are committed, and none of them has come to the cache again.
    void awaitCommits() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("committed")) {
                return;
            }
        }
        throw new IOException("it ended without a commit");
    }

    void die() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The process itself.
    ///
    /// @param strategy over a table
    public static void main(
            String[] ids,
            Function<ApplicationContext, Function<Repository<Product>, Store<Product>>> strategy)
            throws Exception {
        var context = ApplicationContext.run();
        @SuppressWarnings("unchecked")
        Repository<Product> table = context.getBean(Argument.of(Repository.class, Product.class));
        var repository = new GatedRepository<>(table);
        var committed = new CountDownLatch(ids.length);
        repository.afterEachCommit(() -> {
            committed.countDown();
            forEver();
        });
        var store = strategy.apply(context).apply(repository);
        for (String id : ids) {
            Thread.startVirtualThread(() -> write(store, Long.parseLong(id)));
        }
        committed.await();
        System.out.println("committed");
        while (System.in.read() >= 0) {
            // Not yet.
        }
        Runtime.getRuntime().halt(137);
    }

    private static void write(Store<Product> store, long id) {
        store.replace(
                id, new ProductDraft(LAST_WORDS, BigDecimal.ONE, "Races"), OptionalLong.empty());
    }

    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
