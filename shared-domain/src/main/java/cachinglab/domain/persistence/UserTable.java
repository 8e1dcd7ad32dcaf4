package cachinglab.domain.persistence;

import cachinglab.domain.User;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The SQL that names a user's columns.
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class UserTable extends Table<User> {

    @Override
    @Query("SELECT * FROM app_user WHERE id = ANY (:ids)")
    protected abstract List<User> some(@TypeDef(type = DataType.LONG_ARRAY) Long[] ids);

    @Override
    @Query("SELECT * FROM app_user ORDER BY id LIMIT :size OFFSET :offset")
    protected abstract List<User> page(int size, long offset);

    @Override
    @Query(
            """
            SELECT * FROM app_user WHERE email = :filter
            ORDER BY id LIMIT :size OFFSET :offset\
            """)
    protected abstract List<User> page(String filter, int size, long offset);

    @Override
    protected @Nullable User replace(User user, @Nullable Long expected) {
        return replace(user.id(), user.name(), user.email(), user.updatedAt(), expected);
    }

    @Query(
            """
            UPDATE app_user SET name = :name, email = :email,
              version = version + 1, updated_at = :updatedAt
            WHERE id = :id AND version = coalesce(:expected, version)
            RETURNING *\
            """)
    protected abstract @Nullable User replace(
            long id, String name, String email, Instant updatedAt, @Nullable Long expected);

    @Override
    @Query(
            """
            DELETE FROM app_user WHERE id = :id AND version = coalesce(:expected, version)
            RETURNING version\
            """)
    protected abstract @Nullable Long remove(long id, @Nullable Long expected);

    @Override
    @Query("SELECT nextval('app_user_id')")
    protected abstract long reserveIds();
}
