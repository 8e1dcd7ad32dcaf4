package cachinglab.benchmark.springboot;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The products over HTTP.
@RestController
class ProductController {

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @GetMapping("/products/{id}")
    Product get(@PathVariable long id) {
        return products.find(id);
    }
}
