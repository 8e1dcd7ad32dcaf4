package cachinglab.comparison.shop;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a service answered, as far as a shopper looks at it.
public record Answer(int status, String cacheStatus, String body) {

    private static final Pattern PRODUCT =
            Pattern.compile("\\{\"id\":(\\d+),\"name\":\"([^\"]*)\"[^}]*\"version\":(\\d+)");

    /// One product in it.
    record Product(long id, String name, long version) {

        private static Product of(MatchResult match) {
            return new Product(
                    Long.parseLong(match.group(1)), match.group(2), Long.parseLong(match.group(3)));
        }
    }

    List<Product> products() {
        return PRODUCT.matcher(body).results().map(Product::of).toList();
    }

    Product product() {
        return products().getFirst();
    }

    /// The cache was out, and the answer came past it.
    boolean isBypass() {
        return cacheStatus.contains("fwd=bypass");
    }
}
