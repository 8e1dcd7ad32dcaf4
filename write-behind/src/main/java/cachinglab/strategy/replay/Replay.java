package cachinglab.strategy.replay;

import cachinglab.domain.Entity;
import cachinglab.domain.EntityType;
import cachinglab.domain.VersionConflictException;
import cachinglab.strategy.backlog.Acceptor;
import cachinglab.strategy.backlog.Backlog;
import cachinglab.strategy.backlog.DeadLetter;
import cachinglab.strategy.flush.Table;
import cachinglab.strategy.flush.Tombstones;
import cachinglab.strategy.unique.Uniqueness;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Puts dead letters of one type of entity back into the backlog, in the version they have: so none
/// replaces a write that was accepted after it.
public final class Replay<E extends Entity> {

    private final EntityType<E> type;
    private final Table<E> table;
    private final Backlog<E> backlog;
    private final Acceptor<E> acceptor;
    private final Uniqueness<E> uniqueness;
    private final Tombstones tombstones;
    private final ObjectMapper json;

    public Replay(
            EntityType<E> type,
            Table<E> table,
            Backlog<E> backlog,
            Acceptor<E> acceptor,
            Uniqueness<E> uniqueness,
            Tombstones tombstones,
            ObjectMapper json) {
        this.type = type;
        this.table = table;
        this.backlog = backlog;
        this.acceptor = acceptor;
        this.uniqueness = uniqueness;
        this.tombstones = tombstones;
        this.json = json;
    }

    String entity() {
        return type.name();
    }

    /// @throws NotReplayableException if it cannot be, now or ever
    /// @throws cachinglab.domain.DuplicateException if a unique value is taken
    void replay(DeadLetter letter) {
        if (!tombstones.reachBackTo(letter.acceptedAt())) {
            throw new NotReplayableException("It is too old: it may have been deleted since.");
        }
        if (tombstones.isDeleted(table, letter.entityId(), letter.version())) {
            throw new NotReplayableException("It was deleted since.");
        }
        try {
            if (letter.isDelete()) {
                accept(letter, null);
            } else {
                uniqueness.creating(decode(letter), () -> accept(letter, letter.value()));
            }
        } catch (VersionConflictException later) {
            throw new NotReplayableException("A later write was accepted: " + later.getMessage());
        }
    }

    private long accept(DeadLetter letter, @Nullable String value) {
        long id = letter.entityId();
        long version = letter.version();
        return acceptor.accepted(
                id, OptionalLong.of(version), () -> backlog.replay(id, version, value));
    }

    private E decode(DeadLetter letter) {
        try {
            return json.readValue(letter.value(), type.type());
        } catch (IOException garbage) {
            throw new NotReplayableException("It cannot be read: " + garbage.getMessage());
        }
    }
}
