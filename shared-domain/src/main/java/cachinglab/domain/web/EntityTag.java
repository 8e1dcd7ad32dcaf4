package cachinglab.domain.web;

import cachinglab.domain.Entity;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// HTTP's entity tags (RFC 9110, section 8.8.3). Ours are strong and hold the entity's version.
final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");
    private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    /// No entity is ever in this version.
    private static final long NO_VERSION = 0;

    private EntityTag() {}

    static String of(Entity entity) {
        return "\"" + entity.version() + '"';
    }

    /// Whether the client already has this state: `If-None-Match`, compared weakly. A header that
    /// makes no sense matches nothing.
    static boolean isAmong(@Nullable String ifNoneMatch, Entity entity) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        var tag = of(entity);
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                .anyMatch(tag::equals);
    }

    /// The version `If-Match` demands; none if there is no such header or it allows any.
    ///
    /// @throws BadRequestException if it is no entity tag, or several
    static OptionalLong expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        if (!TAG.matcher(ifMatch.strip()).matches()) {
            throw new BadRequestException("If-Match", "must be * or one entity tag, as \"7\"");
        }
        var version = VERSION.matcher(ifMatch.strip());
        return OptionalLong.of(version.matches() ? Long.parseLong(version.group(1)) : NO_VERSION);
    }
}
