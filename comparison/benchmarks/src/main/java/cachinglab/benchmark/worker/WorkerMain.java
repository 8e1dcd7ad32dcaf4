package cachinglab.benchmark.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;

/// A worker's process: takes orders, one a line, until there are no more.
public final class WorkerMain {

    static final String ANSWER = "= ";

    private WorkerMain() {}

    /// @param arguments the worker's class
    public static void main(String[] arguments) throws Exception {
        int status = 0;
        try (var worker =
                Class.forName(arguments[0])
                        .asSubclass(Worker.class)
                        .getConstructor()
                        .newInstance()) {
            System.out.println(ANSWER + 0);
            serve(worker);
        } catch (Exception e) {
            e.printStackTrace();
            status = 1;
        }
        System.exit(status); // whatever threads a contestant leaves behind
    }

    private static void serve(Worker worker) throws Exception {
        var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String order : (Iterable<String>) orders.lines()::iterator) {
            String[] words = order.split(" ", 2);
            System.out.println(ANSWER + worker.work(words[0], Long.parseLong(words[1])));
        }
    }
}
