package cachinglab.strategy.flush;

import cachinglab.cache.Cache;
import cachinglab.domain.Entity;
import cachinglab.domain.EntityType;
import cachinglab.domain.Query;
import cachinglab.strategy.backlog.PendingWrite;
import cachinglab.strategy.backlog.Settlement;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Where the writes to one type of entity end up: its table, then its entries and lists.
public final class Target<E extends Entity> {

    private final EntityType<E> type;
    private final Table<E> table;
    private final Cache<Query, List<E>> lists;
    private final Settlement settlement;
    private final ObjectMapper json;

    public Target(
            EntityType<E> type,
            Table<E> table,
            Cache<Query, List<E>> lists,
            Settlement settlement,
            ObjectMapper json) {
        this.type = type;
        this.table = table;
        this.lists = lists;
        this.settlement = settlement;
        this.json = json;
    }

    String entity() {
        return type.name();
    }

    /// @throws IOException if a value is not what this type of entity looks like
    void write(Connection connection, List<PendingWrite> writes) throws SQLException, IOException {
        List<E> puts = new ArrayList<>();
        for (PendingWrite write : writes) {
            if (!write.isDelete()) {
                byte[] value = write.value().getBytes(StandardCharsets.UTF_8);
                puts.add(json.readValue(value, type.type()));
            }
        }
        table.delete(connection, writes.stream().filter(PendingWrite::isDelete).toList());
        table.put(connection, puts);
    }

    /// After the commit.
    void committed(List<PendingWrite> writes) {
        settlement.flushed(type, writes);
        lists.evictTag();
    }

    void refused(PendingWrite write) {
        settlement.refused(type, write);
    }
}
