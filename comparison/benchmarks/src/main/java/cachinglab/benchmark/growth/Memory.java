package cachinglab.benchmark.growth;

import cachinglab.cache.redis.Redis;

/// Memory in use, in bytes.
final class Memory {

    private Memory() {}

    static double usedBy(Redis redis) {
        String memory = redis.await(redis.commands().info("memory"));
        return memory.lines()
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line -> Long.parseLong(line.split(":", 2)[1].strip()))
                .findFirst()
                .orElseThrow();
    }

    static double usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
