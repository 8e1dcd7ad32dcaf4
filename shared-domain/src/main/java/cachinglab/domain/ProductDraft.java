package cachinglab.domain;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// A product as a client writes it.
@Serdeable
public record ProductDraft(
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotNull
                @PositiveOrZero
                @Digits(
                        integer = 10,
                        fraction = 2,
                        message = "must have at most 10 digits before and 2 after the point")
                BigDecimal price,
        @NotBlank @Size(max = 100) @PlainText String category)
        implements Draft<Product> {

    @Override
    public Product toEntity(long id, long version, Instant updatedAt) {
        // In cents, as the table keeps it: 5 and 5.00 become the same JSON.
        var cents = price.setScale(2, RoundingMode.UNNECESSARY);
        return new Product(id, name, cents, category, version, updatedAt);
    }
}
