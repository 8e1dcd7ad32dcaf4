package cachinglab.benchmark.micronaut;

import io.micronaut.runtime.Micronaut;

/// Netty, virtual threads, and one connection to Redis that all of them share. Nothing is on the class
/// path that filters, times or guards a request.
final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        Micronaut.build(arguments).banner(false).mainClass(Application.class).start();
    }
}
