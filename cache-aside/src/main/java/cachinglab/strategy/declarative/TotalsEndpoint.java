package cachinglab.strategy.declarative;

import cachinglab.domain.PlainText;
import cachinglab.domain.web.One;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// The totals of a category over HTTP, in both forms.
@Tag(name = "Totals")
@Controller("/totals")
@ExecuteOn(TaskExecutors.BLOCKING)
class TotalsEndpoint {

    private final ExplicitTotals explicit;
    private final AnnotatedTotals annotated;

    TotalsEndpoint(ExplicitTotals explicit, AnnotatedTotals annotated) {
        this.explicit = explicit;
        this.annotated = annotated;
    }

    /// Cached step by step.
    @Get("/explicit")
    One<CategoryTotals> explicit(
            @QueryValue @NotBlank @Size(max = 100) @PlainText String category) {
        var answer = explicit.find(category);
        return new One<>(answer.source(), existing(answer.data()));
    }

    /// Cached by an annotation: without a source, which only the header Cache-Status tells.
    @Get("/annotated")
    CategoryTotals annotated(@QueryValue @NotBlank @Size(max = 100) @PlainText String category) {
        return existing(annotated.find(category));
    }

    private static CategoryTotals existing(Optional<CategoryTotals> totals) {
        return totals.orElseThrow(() ->
                new HttpStatusException(
                        HttpStatus.NOT_FOUND, "There are no products of this category."));
    }
}
