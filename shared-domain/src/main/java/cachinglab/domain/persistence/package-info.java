/// The tables, by Micronaut Data JDBC and Flyway.
@NullMarked
package cachinglab.domain.persistence;

import org.jspecify.annotations.NullMarked;
