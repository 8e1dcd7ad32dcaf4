package cachinglab.benchmark.springboot;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;

/// The products, cached by their ids. Hits are what is measured: where a miss finds one is no matter.
@Service
class Products {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00.123456Z");

    @Cacheable("spring-boot")
    public Product find(long id) {
        return new Product(id, "Laptop Pro", new BigDecimal("1299.99"), "Electronics", 1, MADE);
    }
}
