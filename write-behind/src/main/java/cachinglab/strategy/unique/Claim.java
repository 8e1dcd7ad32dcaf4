package cachinglab.strategy.unique;

import java.util.UUID;

/// The right of an entity to a value. Each is another, even for the same entity and value.
///
/// @param text what Redis has of it: `{id}:{token}`, and `:accepted` once its write is
record Claim(String value, String text) {

    static Claim of(String value, long id) {
        return new Claim(value, id + ":" + UUID.randomUUID());
    }

    long holder() {
        return Long.parseLong(text.split(":", 2)[0]);
    }
}
