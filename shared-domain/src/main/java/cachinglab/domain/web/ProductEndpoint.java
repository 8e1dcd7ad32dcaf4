package cachinglab.domain.web;

import cachinglab.domain.Product;
import cachinglab.domain.ProductDraft;
import cachinglab.domain.Store;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The products over HTTP.
@Tag(name = "Products")
@Controller("/products")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductEndpoint extends Endpoint<Product, ProductDraft> {

    ProductEndpoint(Store<Product> store) {
        super("/products", "category", store);
    }

    /// Those with these ids, in their order; or a page of all, or of those of a category.
    ///
    /// @param ids at most 100, divided by commas
    /// @param page counted from 0
    /// @param size 1 to 100
    @Override
    @Get
    Many<Product> list(
            @QueryValue @Nullable String ids,
            @QueryValue @Nullable String category,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "20") int size) {
        return super.list(ids, category, page, size);
    }
}
