package cachinglab.benchmark.hits;

import cachinglab.benchmark.worker.Worker;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// A library that has all items cached, in a process of its own.
abstract class Library implements Worker {

    /// Its cache in Redis.
    static final String FAR = "far";

    /// Its cache in this process.
    static final String NEAR = "near";

    private static final ThreadMXBean JVM = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private HitLoop loop = new HitLoop(1, false);
    private double bytesPerHit;

    /// What it finds items in: [#FAR], [#NEAR], or both.
    abstract Map<String, Reader<?>> readers();

    /// `check` that all find the right items; have so many `threads` read from now on, or
    /// `virtual-threads`; read `far` or `near` for so many milliseconds, and tell how many hits a second
    /// there were; tell how many `bytes` each of those allocated.
    @Override
    public double work(String order, long amount) throws Exception {
        switch (order) {
            case "check" -> readers().values().forEach(Reader::check);
            case "threads" -> loop = new HitLoop((int) amount, false);
            case "virtual-threads" -> loop = new HitLoop((int) amount, true);
            case "bytes" -> {
                return bytesPerHit;
            }
            default -> {
                var reader = Objects.requireNonNull(readers().get(order), order);
                return hitsPerSecond(reader, Duration.ofMillis(amount));
            }
        }
        return 0;
    }

    /// The JVM counts what is allocated itself, to the byte: unlike what collections tell, it needs none.
    private double hitsPerSecond(Reader<?> reader, Duration time) throws Exception {
        long before = JVM.getTotalThreadAllocatedBytes();
        var hits = loop.read(reader, time);
        bytesPerHit = (double) (JVM.getTotalThreadAllocatedBytes() - before) / hits.count();
        return hits.perSecond();
    }
}
