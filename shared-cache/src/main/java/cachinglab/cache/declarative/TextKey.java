package cachinglab.cache.declarative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parameters of a call as the last part of a key: `Kitchen`, or `Kitchen,2026-11-21` for two.
/// What is different is different here, too: text is escaped as in a URL.
///
/// @param text `()` of no parameters; of a parameter that is null `~`
record TextKey(String text) {

    /// @throws IllegalArgumentException if a parameter has no text that always means the same
    static TextKey of(@Nullable Object... parameters) {
        return new TextKey(
                parameters.length == 0
                        ? "()"
                        : Arrays.stream(parameters).map(TextKey::part).collect(joining(",")));
    }

    private static String part(@Nullable Object parameter) {
        return switch (parameter) {
            case null -> "~";
            case String text -> escape(text);
            case Enum<?> constant -> constant.name();
            case Number number -> escape(number.toString());
            case Boolean truth -> truth.toString();
            case Character character -> escape(character.toString());
            case UUID id -> id.toString();
            case TemporalAccessor time -> escape(time.toString());
            case TemporalAmount amount -> escape(amount.toString());
            case Object other ->
                    throw new IllegalArgumentException(
                            """
                            A %s cannot be part of a key: name the parameters that are the key, or give \
                            the annotation a keyGenerator that returns text.\
                            """
                                    .formatted(other.getClass().getName()));
        };
    }

    private static String escape(String text) {
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("A key must be well-formed text.");
        }
        return URLEncoder.encode(text, UTF_8);
    }
}
