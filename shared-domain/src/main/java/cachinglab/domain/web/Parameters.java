package cachinglab.domain.web;

import static java.util.stream.Collectors.toCollection;

import cachinglab.domain.PlainTextValidator;
import cachinglab.domain.Query;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What may stand in a path and behind the question mark.
///
/// All throw {@link BadRequestException} if it does not.
final class Parameters {

    private static final int MOST_IDS = 100;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_TEXT = 254;
    private static final Predicate<String> IS_ID =
            Pattern.compile("[1-9][0-9]{0,17}").asMatchPredicate();

    private Parameters() {}

    static long id(long id) {
        require(id > 0, "id", "must be positive");
        return id;
    }

    /// Each id once, in the order given.
    static Set<Long> ids(String list) {
        var parts = Arrays.asList(list.split(",", -1));
        require(parts.size() <= MOST_IDS, "ids", "must be at most " + MOST_IDS);
        require(
                parts.stream().allMatch(IS_ID),
                "ids",
                "must be positive numbers, divided by commas");
        return parts.stream().map(Long::valueOf).collect(toCollection(LinkedHashSet::new));
    }

    static Query query(String filterName, @Nullable String filter, int page, int size) {
        if (filter != null) {
            requireText(filterName, filter);
        }
        require(page >= 0, "page", "must be 0 or more");
        require(size >= 1 && size <= LARGEST_PAGE, "size", "must be 1 to " + LARGEST_PAGE);
        return new Query(filter, page, size);
    }

    private static void requireText(String name, String text) {
        require(!text.isBlank(), name, "must not be blank");
        require(text.length() <= LONGEST_TEXT, name, "must be at most " + LONGEST_TEXT + " long");
        require(PlainTextValidator.isPlain(text), name, "must not contain control characters");
    }

    static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new BadRequestException(field, rule);
        }
    }
}
