package cachinglab.strategy.declarative;

import cachinglab.domain.Product;
import cachinglab.domain.persistence.SqlFailure;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/// The totals as PostgreSQL computes them: a query that is worth caching.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TotalsTable extends GenericRepository<Product, Long> {

    @Query(
            """
            SELECT category, count(*) AS products, sum(price) AS total FROM product
            WHERE category = :category GROUP BY category\
            """)
    Optional<CategoryTotals> sum(String category);

    /// Those of a category that has products.
    ///
    /// @throws cachinglab.domain.UnavailableException if the database does not answer in time
    default Optional<CategoryTotals> find(String category) {
        try {
            return sum(category);
        } catch (RuntimeException e) {
            throw SqlFailure.explain(e);
        }
    }
}
