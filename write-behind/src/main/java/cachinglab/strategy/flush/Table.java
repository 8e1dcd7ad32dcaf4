package cachinglab.strategy.flush;

import static java.util.stream.Collectors.joining;

import cachinglab.domain.Entity;
import cachinglab.domain.Product;
import cachinglab.domain.User;
import cachinglab.strategy.backlog.PendingWrite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Writes many entities at once: one statement for all that are put, two for all that are deleted.
/// Each row takes a write only if it is in an older version, and one that was deleted only if the
/// deletion is older; so writes may come twice, late and in any order.
///
/// The statements rely on no other flush running: see [Transaction].
public final class Table<E extends Entity> {

    public static final Table<Product> PRODUCTS =
            new Table<>(
                    "product",
                    List.of(
                            new Column<>("id", "bigint", Product::id),
                            new Column<>("name", "text", Product::name),
                            new Column<>("price", "numeric", Product::price),
                            new Column<>("category", "text", Product::category),
                            new Column<>("version", "bigint", Product::version),
                            new Column<>("updated_at", "timestamptz", Product::updatedAt)));

    public static final Table<User> USERS =
            new Table<>(
                    "app_user",
                    List.of(
                            new Column<>("id", "bigint", User::id),
                            new Column<>("name", "text", User::name),
                            new Column<>("email", "text", User::email),
                            new Column<>("version", "bigint", User::version),
                            new Column<>("updated_at", "timestamptz", User::updatedAt)));

    private final String name;
    private final List<Column<E>> columns;
    private final String put;
    private final String bury;
    private final String delete;

    private Table(String name, List<Column<E>> columns) {
        this.name = name;
        this.columns = columns;
        this.put =
                """
                INSERT INTO %1$s (%2$s)
                SELECT * FROM unnest(%3$s) AS fresh (%2$s)
                WHERE NOT EXISTS (SELECT FROM tombstone
                  WHERE entity = '%1$s' AND tombstone.id = fresh.id
                    AND tombstone.version >= fresh.version)
                ON CONFLICT (id) DO UPDATE SET %4$s
                WHERE %1$s.version < excluded.version\
                """
                        .formatted(
                                name,
                                each(Column::name),
                                each(column -> "?::" + column.type() + "[]"),
                                each(column -> column.name() + " = excluded." + column.name()));
        this.bury =
                """
                INSERT INTO tombstone (entity, id, version)
                SELECT '%1$s', id, version FROM unnest(?::bigint[], ?::bigint[]) AS dead (id, version)
                ON CONFLICT (entity, id) DO UPDATE
                SET version = excluded.version, deleted_at = excluded.deleted_at
                WHERE tombstone.version < excluded.version\
                """
                        .formatted(name);
        this.delete =
                """
                DELETE FROM %1$s USING unnest(?::bigint[], ?::bigint[]) AS dead (id, version)
                WHERE %1$s.id = dead.id AND %1$s.version < dead.version\
                """
                        .formatted(name);
    }

    /// Also what its tombstones say they are of.
    String name() {
        return name;
    }

    void put(Connection connection, List<E> entities) throws SQLException {
        if (entities.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(put)) {
            for (int i = 0; i < columns.size(); i++) {
                Column<E> column = columns.get(i);
                set(statement, i + 1, column.type(), entities, column.value());
            }
            statement.executeUpdate();
        }
    }

    void delete(Connection connection, Collection<PendingWrite> deletes) throws SQLException {
        if (deletes.isEmpty()) {
            return;
        }
        for (String sql : List.of(bury, delete)) {
            try (var statement = connection.prepareStatement(sql)) {
                set(statement, 1, "bigint", deletes, PendingWrite::id);
                set(statement, 2, "bigint", deletes, PendingWrite::version);
                statement.executeUpdate();
            }
        }
    }

    private String each(Function<Column<E>, String> part) {
        return columns.stream().map(part).collect(joining(", "));
    }

    private static <T> void set(
            PreparedStatement statement,
            int index,
            String type,
            Collection<T> rows,
            Function<T, Object> value)
            throws SQLException {
        Object[] values = rows.stream().map(value).map(Object::toString).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
