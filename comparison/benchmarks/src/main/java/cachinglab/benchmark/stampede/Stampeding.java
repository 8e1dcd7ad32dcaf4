package cachinglab.benchmark.stampede;

import cachinglab.benchmark.worker.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A cache of one entry that is read by very many at once, and not there.
abstract class Stampeding implements Worker {

    final SlowQuery query = new SlowQuery();
    private long loads;

    /// Removes the entry.
    abstract void forget() throws Exception;

    /// The entry, loaded with the query if it is not there.
    abstract String read() throws Exception;

    abstract void end();

    /// `read` by so many threads at once, and tell how many milliseconds it took until all had the value;
    /// or tell how many `queries` that were; or have a query take that long (`slow`).
    @Override
    public double work(String order, long amount) throws Exception {
        if (order.equals("queries")) {
            return loads;
        }
        if (order.equals("slow")) {
            query.takes(amount);
            return amount;
        }
        forget();
        long before = query.count();
        double took = readAtOnce(Math.toIntExact(amount));
        loads = query.count() - before;
        return took;
    }

    private double readAtOnce(int readers) throws Exception {
        var go = new CountDownLatch(1);
        var waiting = new CountDownLatch(readers);
        List<Future<String>> answers = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < readers; i++) {
                answers.add(
                        executor.submit(() -> {
                            waiting.countDown();
                            go.await();
                            return read();
                        }));
            }
            waiting.await();
            long start = System.nanoTime();
            go.countDown();
            for (var answer : answers) {
                if (!answer.get().equals(SlowQuery.VALUE)) {
                    throw new IllegalStateException("a reader got " + answer.get());
                }
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    @Override
    public final void close() {
        end();
        query.close();
    }
}
