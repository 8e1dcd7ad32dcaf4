package cachinglab.domain;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

/// Starts a service: the uncached one alone, or that of the strategy on the class path.
@OpenAPIDefinition(info = @Info(title = "Products and users", version = "1"))
@Factory
public final class Application {

    public static void main(String[] arguments) {
        new Service().args(arguments).banner(false).mainClass(Application.class).start();
    }

    /// Ticks in microseconds, as PostgreSQL does: what a writer answers equals what is read later.
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
    }

    /// Says in one sentence why a service cannot start, instead of in a stack trace.
    private static final class Service extends Micronaut {

        @Override
        protected void handleStartupException(Environment environment, Throwable failure) {
            System.err.println("The service cannot start: " + reason(failure));
            System.exit(1);
        }

        /// The innermost message that names something: a port, an address, a setting. Those of the
        /// operating system do not.
        private static String reason(Throwable failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .filter(cause -> !(cause instanceof IOException))
                    .map(Throwable::getMessage)
                    .filter(Objects::nonNull)
                    .reduce(failure.toString(), (outer, inner) -> inner);
        }
    }
}
