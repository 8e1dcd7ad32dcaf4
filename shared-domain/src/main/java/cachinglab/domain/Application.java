package cachinglab.domain;

import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Starts a service: the uncached one alone, or that of the strategy on the class path.
@OpenAPIDefinition(info = @Info(title = "Products and users", version = "1"))
@Factory
public final class Application {

    public static void main(String[] arguments) {
        Micronaut.build(arguments).banner(false).mainClass(Application.class).start();
    }

    /// Ticks in microseconds, as PostgreSQL does: what a writer answers equals what is read later.
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
    }
}
