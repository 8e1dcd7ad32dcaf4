package cachinglab.strategy.unique;

import cachinglab.domain.Entity;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Guards what must be unique among all entities of a type, around each write to one of them. The
/// writes return the version they were accepted in.
public interface Uniqueness<E extends Entity> {

    /// @throws cachinglab.domain.DuplicateException if a unique value is taken
    long creating(E entity, LongSupplier write);

    /// @param write in the version it is given
    /// @throws cachinglab.domain.DuplicateException if a unique value is taken
    long replacing(E entity, OptionalLong expected, ToLongFunction<OptionalLong> write);

    /// These were written, and do not wait any more: they are in PostgreSQL, replaced, or refused.
    void settled(Stream<E> entities);

    /// For entities that share nothing.
    static <E extends Entity> Uniqueness<E> none() {
        return new Uniqueness<>() {
            @Override
            public long creating(E entity, LongSupplier write) {
                return write.getAsLong();
            }

            @Override
            public long replacing(
                    E entity, OptionalLong expected, ToLongFunction<OptionalLong> write) {
                return write.applyAsLong(expected);
            }

            @Override
            public void settled(Stream<E> entities) {}
        };
    }
}
