package cachinglab.benchmark.start;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.http.Load;
import cachinglab.comparison.launch.Service;
import cachinglab.comparison.launch.Starts;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.result.Spread;
import java.time.Duration;
import java.util.List;

/// The memory of a service, in MB: when it has started, and when it has been under load; without the
/// start-up cache, as everybody has it at first, and with it, whose pages count too.
record Footprint(Bench bench, Starts starts) {

    private static final int CONNECTIONS = 32;

    void of(Strategy strategy) throws Exception {
        measure(strategy.title(), starts.startPlain(strategy));
        measure(strategy.title() + " with the AOT cache", starts.start(strategy));
    }

    private void measure(String name, Service service) throws Exception {
        try {
            FirstAnswer.await(service);
            weigh(name, service);
        } finally {
            service.kill();
        }
    }

    private void weigh(String name, Service service) throws Exception {
        var memory = new ResidentMemory(service.pid());
        if (!memory.isKnown()) {
            bench.note("Only Linux tells the memory of a process in detail.");
            return;
        }
        tell("resident memory after the start", name, memory.resident());
        var time = bench.choose(Duration.ofSeconds(6), Duration.ofSeconds(2));
        Load.of(CONNECTIONS, time).on(service.port(), "/products/1");
        double resident = memory.resident();
        tell("resident memory under load", name, resident);
        tell("of it not shared with files", name, memory.anonymous());
        tell("proportional memory under load", name, memory.proportional());
        bench.atMost(200, "resident memory of a service under load (MB), " + name, once(resident));
    }

    private void tell(String what, String name, double megabytes) {
        bench.figure(what, name, once(megabytes), "MB");
    }

    private static Spread once(double value) {
        return Spread.of(List.of(value));
    }
}
