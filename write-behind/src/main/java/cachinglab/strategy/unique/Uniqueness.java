package cachinglab.strategy.unique;

import cachinglab.domain.Entity;
import java.util.function.Supplier;

/// Guards what must be unique among all entities of a type, around each write to one of them.
public interface Uniqueness<E extends Entity> {

    /// @throws cachinglab.domain.DuplicateException if a unique value is taken
    <T> T creating(E entity, Supplier<T> write);

    /// @throws cachinglab.domain.DuplicateException if a unique value is taken
    <T> T replacing(E entity, Supplier<T> write);

    <T> T deleting(long id, Supplier<T> write);

    /// For entities that share nothing.
    static <E extends Entity> Uniqueness<E> none() {
        return new Uniqueness<>() {
            @Override
            public <T> T creating(E entity, Supplier<T> write) {
                return write.get();
            }

            @Override
            public <T> T replacing(E entity, Supplier<T> write) {
                return write.get();
            }

            @Override
            public <T> T deleting(long id, Supplier<T> write) {
                return write.get();
            }
        };
    }
}
