package cachinglab.domain.persistence;

import cachinglab.domain.Product;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The SQL that names a product's columns.
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ProductTable extends Table<Product> {

    @Override
    @Query("SELECT * FROM product WHERE id = ANY (:ids)")
    protected abstract List<Product> some(@TypeDef(type = DataType.LONG_ARRAY) Long[] ids);

    @Override
    @Query("SELECT * FROM product ORDER BY id LIMIT :size OFFSET :offset")
    protected abstract List<Product> page(int size, long offset);

    @Override
    @Query(
            """
            SELECT * FROM product WHERE category = :filter
            ORDER BY id LIMIT :size OFFSET :offset\
            """)
    protected abstract List<Product> page(String filter, int size, long offset);

    @Override
    protected @Nullable Product replace(Product product, @Nullable Long expected) {
        return replace(
                product.id(),
                product.name(),
                product.price(),
                product.category(),
                product.updatedAt(),
                expected);
    }

    @Query(
            """
            UPDATE product SET name = :name, price = :price, category = :category,
              version = version + 1, updated_at = :updatedAt
            WHERE id = :id AND version = coalesce(:expected, version)
            RETURNING *\
            """)
    protected abstract @Nullable Product replace(
            long id,
            String name,
            BigDecimal price,
            String category,
            Instant updatedAt,
            @Nullable Long expected);

    @Override
    @Query(
            """
            DELETE FROM product WHERE id = :id AND version = coalesce(:expected, version)
            RETURNING version\
            """)
    protected abstract @Nullable Long remove(long id, @Nullable Long expected);

    @Override
    @Query("SELECT nextval('product_id')")
    protected abstract long reserveIds();
}
