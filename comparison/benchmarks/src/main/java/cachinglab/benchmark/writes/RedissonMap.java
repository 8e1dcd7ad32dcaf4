package cachinglab.benchmark.writes;

import cachinglab.benchmark.shop.Row;
import cachinglab.benchmark.shop.RowJson;
import cachinglab.benchmark.shop.ShopTable;
import cachinglab.benchmark.worker.Environment;
import cachinglab.benchmark.worker.PlainRedisson;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RMap;
import org.redisson.api.RedissonClient;
import org.redisson.api.map.MapWriter;
import org.redisson.api.map.WriteMode;
import org.redisson.api.options.MapOptions;
import org.redisson.client.codec.StringCodec;

/// Redisson's map of products as JSON, that writes behind to PostgreSQL: with the pause, the batches
/// and the statement that ours has. It puts a write in its queue without waiting for that.
public final class RedissonMap implements MapWriter<String, String>, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RedissonClient client = PlainRedisson.client();
    private final HikariDataSource pool;
    private final String schema;
    private final RMap<String, String> map;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public RedissonMap(String schema) throws SQLException {
        this.schema = schema;
        this.pool = Environment.pool(schema);
        ShopTable.create(pool, schema);
        map =
                client.getMap(
                        MapOptions.<String, String>name(schema)
                                .codec(StringCodec.INSTANCE)
                                .writer(this)
                                .writeMode(WriteMode.WRITE_BEHIND)
                                .writeBehindDelay(200)
                                .writeBehindBatchSize(500));
    }

    /// Sees to it that PostgreSQL has products 1 to so many.
    public void fill(long products) throws SQLException {
        ShopTable.fill(pool, schema, products);
    }

    public void put(Row row) {
        map.fastPut(Long.toString(row.id()), RowJson.write(row));
    }

    /// As it is in Redis.
    public String nameOf(long id) {
        return RowJson.read(Objects.requireNonNull(map.get(Long.toString(id)))).name();
    }

    /// As it is in PostgreSQL.
    public String storedNameOf(long id) throws SQLException {
        return ShopTable.nameOf(pool, schema, id);
    }

    /// What is put from now on waits.
    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    /// Waits until what was put last is in PostgreSQL; the queue keeps the order.
    public void awaitStored(long id, long version) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!storedNameOf(id).equals(Row.name(version))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Redisson does not write what it has accepted");
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void write(Map<String, String> some) {
        try (var connection = pool.getConnection()) {
            if (!gate.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody has released this");
            }
            ShopTable.put(connection, some.values().stream().map(RowJson::read).toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void delete(Collection<String> keys) {
        throw new UnsupportedOperationException("nobody deletes");
    }

    @Override
    public void close() {
        client.shutdown();
        pool.close();
    }
}
