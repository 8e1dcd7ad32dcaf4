package cachinglab.benchmark.micronaut;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// The products over HTTP, on virtual threads.
@Controller("/products")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductController {

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @Get("/{id}")
    Product get(long id) {
        return products.find(id);
    }
}
