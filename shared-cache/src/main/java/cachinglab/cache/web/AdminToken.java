package cachinglab.cache.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What administrators prove themselves with, if it is set: `LAB_ADMIN_TOKEN`, sent as a bearer
/// token (RFC 6750). A bad one stops the start. It is in no message and in no log.
@Context
final class AdminToken {

    private static final String SCHEME = "Bearer ";
    private static final Pattern ACCEPTABLE = Pattern.compile("[\\x21-\\x7e]{16,}");

    private final byte @Nullable [] token;

    AdminToken(@Property(name = "lab.admin-token") @Nullable String token) {
        if (token != null && !ACCEPTABLE.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "LAB_ADMIN_TOKEN must be at least 16 visible ASCII characters, or not be set.");
        }
        this.token = token == null ? null : token.getBytes(UTF_8);
    }

    boolean isSet() {
        return token != null;
    }

    /// Takes as long for a token that is nearly right as for one that is not at all.
    ///
    /// @param authorization the header's value
    boolean isIn(@Nullable String authorization) {
        return token != null
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        authorization.substring(SCHEME.length()).getBytes(UTF_8), token);
    }
}
