package cachinglab.backing;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.Micronaut;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Map;

/// A Micronaut service that, told to stop, still has a second's worth of writes for PostgreSQL.
final class DrainingApplication {

    private static final int BACKLOG = 20;
    private static final long MILLIS_PER_WRITE = 50;

    private DrainingApplication() {}

    public static void main(String[] arguments) {
        Micronaut.build(arguments)
                .banner(false)
                .properties(Map.of("micronaut.server.port", -1, "draining", true))
                .start();
    }

    @Context
    @Requires(property = "draining")
    static final class Backlog {

        private final String jdbcUrl;

        Backlog(
                @Property(name = "datasources.default.url") String jdbcUrl,
                @Property(name = "redis.uri") String redisUri)
                throws SQLException {
            this.jdbcUrl = jdbcUrl;
            Sql.execute(jdbcUrl, "CREATE TABLE written (id int)");
            System.out.println("READY " + jdbcUrl + " " + redisUri);
        }

        @PreDestroy
        void drain() throws SQLException, InterruptedException {
            for (int write = 1; write <= BACKLOG; write++) {
                Thread.sleep(MILLIS_PER_WRITE);
                Sql.execute(jdbcUrl, "INSERT INTO written VALUES (%d)".formatted(write));
            }
            System.out.println("DRAINED " + Sql.value(jdbcUrl, "SELECT count(*) FROM written"));
        }
    }
}
