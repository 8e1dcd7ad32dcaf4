package cachinglab.domain.web;

import cachinglab.domain.PlainTextValidator;
import cachinglab.domain.Query;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What may stand in a path and behind the question mark.
///
/// All throw {@link BadRequestException} if it does not.
final class Parameters {

    static final int MOST_IDS = 100;
    static final int LARGEST_PAGE = 100;
    static final int LONGEST_FILTER = 254;

    private static final Pattern ID = Pattern.compile("0*[1-9][0-9]{0,17}");

    private Parameters() {}

    static long id(long id) {
        return require(id > 0, "id", "must be positive", id);
    }

    /// Each id once, in the order given.
    static Set<Long> ids(String list) {
        var parts = list.split(",", -1);
        require(parts.length <= MOST_IDS, "ids", "must be at most " + MOST_IDS, parts);
        return Arrays.stream(parts)
                .map(part ->
                        require(
                                ID.matcher(part).matches(),
                                "ids",
                                "must be positive whole numbers, divided by commas",
                                part))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Query query(String filterName, @Nullable String filter, int page, int size) {
        if (filter != null) {
            require(!filter.isBlank(), filterName, "must not be blank", filter);
            require(
                    filter.length() <= LONGEST_FILTER,
                    filterName,
                    "must be at most " + LONGEST_FILTER + " characters",
                    filter);
            require(
                    PlainTextValidator.isPlain(filter),
                    filterName,
                    "must be well-formed text without control characters",
                    filter);
        }
        require(page >= 0, "page", "must be 0 or more", page);
        require(size >= 1 && size <= LARGEST_PAGE, "size", "must be 1 to " + LARGEST_PAGE, size);
        return new Query(filter, page, size);
    }

    static <T> T require(boolean holds, String field, String rule, T value) {
        if (!holds) {
            throw new BadRequestException(field, rule);
        }
        return value;
    }
}
