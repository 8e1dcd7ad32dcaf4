package cachinglab.domain.web;

import cachinglab.domain.Answer;
import cachinglab.domain.Source;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Several entities in their envelope.
///
/// @param count how many this answer holds, not how many there are
@Serdeable
public record Many<E>(Source source, int count, List<E> data) {

    static <E> Many<E> of(Answer<List<E>> answer) {
        return new Many<>(answer.source(), answer.data().size(), answer.data());
    }
}
