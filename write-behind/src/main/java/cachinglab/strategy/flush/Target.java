package cachinglab.strategy.flush;

import cachinglab.cache.Cache;
import cachinglab.domain.Entity;
import cachinglab.domain.EntityType;
import cachinglab.domain.Query;
import cachinglab.strategy.backlog.PendingWrite;
import cachinglab.strategy.backlog.Settlement;
import cachinglab.strategy.unique.Uniqueness;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where the writes to one type of entity end up: its table, then its entries and lists.
public final class Target<E extends Entity> {

    private final EntityType<E> type;
    private final Table<E> table;
    private final Cache<Query, List<E>> lists;
    private final Settlement settlement;
    private final Uniqueness<E> uniqueness;
    private final ObjectMapper json;

    public Target(
            EntityType<E> type,
            Table<E> table,
            Cache<Query, List<E>> lists,
            Settlement settlement,
            Uniqueness<E> uniqueness,
            ObjectMapper json) {
        this.type = type;
        this.table = table;
        this.lists = lists;
        this.settlement = settlement;
        this.uniqueness = uniqueness;
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
                puts.add(decode(write));
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

    /// None of these writes waits any more, be it the last to its entity or not.
    void settled(Stream<PendingWrite> writes) {
        uniqueness.settled(writes.filter(write -> !write.isDelete()).flatMap(this::readable));
    }

    private E decode(PendingWrite write) throws IOException {
        return json.readValue(write.value().getBytes(StandardCharsets.UTF_8), type.type());
    }

    private Stream<E> readable(PendingWrite write) {
        try {
            return Stream.of(decode(write));
        } catch (IOException garbage) {
            return Stream.empty(); // a dead letter by now
        }
    }
}
