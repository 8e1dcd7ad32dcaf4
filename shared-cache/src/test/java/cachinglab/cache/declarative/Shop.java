package cachinglab.cache.declarative;

import io.micronaut.cache.annotation.CacheInvalidate;
import io.micronaut.cache.annotation.CachePut;
import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Methods as somebody annotates them who has read the manual.
@Singleton
class Shop {

    private static final Rows ROWS = Rows.SHARED;

    @Cacheable(cacheNames = "prices", atomic = true)
    @Nullable Price find(String product) {
        return ROWS.read(product);
    }

    @Cacheable(cacheNames = "other-prices", atomic = true)
    Optional<Price> look(String product) {
        return Optional.ofNullable(ROWS.read(product));
    }

    /// Thirty seconds, and no nulls.
    @Cacheable(cacheNames = "brief-prices", atomic = true)
    @Nullable Price findForNow(String product) {
        return ROWS.read(product);
    }

    @Cacheable(cacheNames = "cents", atomic = true)
    int cents(String product, int times) {
        Price price = ROWS.read(product);
        return price == null ? 0 : price.cents() * times;
    }

    @Cacheable(cacheNames = "price-lists", atomic = true)
    List<Price> list(String product) {
        return Stream.ofNullable(ROWS.read(product)).toList();
    }

    @Cacheable(cacheNames = "prices", atomic = true)
    Price findOrFail(String product) {
        ROWS.read(product);
        throw new IllegalStateException("no answer");
    }

    @CachePut(cacheNames = "prices", parameters = "product")
    Price set(String product, int cents) {
        return ROWS.write(product, cents);
    }

    @CachePut(cacheNames = "price-lists", parameters = "product")
    List<Price> setList(String product, int cents) {
        return List.of(ROWS.write(product, cents));
    }

    @CachePut("prices")
    @Nullable Price delete(String product) {
        ROWS.delete(product);
        return null;
    }

    @CacheInvalidate(cacheNames = "prices", parameters = "product")
    void change(String product, int cents) {
        ROWS.write(product, cents);
    }

    @CacheInvalidate(cacheNames = "prices", all = true)
    void changeAll(String product, int cents) {
        ROWS.write(product, cents);
    }

    /// As kill -9 between the commit and what comes after it.
    @CacheInvalidate(cacheNames = "prices", parameters = "product")
    void changeAndDie(String product, int cents) {
        ROWS.write(product, cents);
        throw new Death();
    }

    static final class Death extends Error {}
}
