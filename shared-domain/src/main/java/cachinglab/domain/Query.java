package cachinglab.domain;

import org.jspecify.annotations.Nullable;

/// One page of a list, in the order of ids.
///
/// @param filter the category of products, the email of users; null for all
/// @param page counted from 0
/// @param size entities per page, 1 to 100
public record Query(@Nullable String filter, int page, int size) {

    public long offset() {
        return (long) page * size;
    }
}
