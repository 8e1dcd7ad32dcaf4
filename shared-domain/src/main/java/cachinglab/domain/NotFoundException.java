package cachinglab.domain;

/// There is no such entity.
public final class NotFoundException extends RefusedException {

    public NotFoundException(long id) {
        super("There is nothing with id " + id + ".");
    }
}
