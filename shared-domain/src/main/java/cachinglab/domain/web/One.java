package cachinglab.domain.web;

import cachinglab.domain.Answer;
import cachinglab.domain.Source;
import io.micronaut.serde.annotation.Serdeable;

/// One entity in its envelope.
@Serdeable
public record One<E>(Source source, E data) {

    static <E> One<E> of(Answer<E> answer) {
        return new One<>(answer.source(), answer.data());
    }
}
