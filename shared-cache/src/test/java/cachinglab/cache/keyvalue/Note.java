package cachinglab.cache.keyvalue;

import io.micronaut.serde.annotation.Serdeable;

/// What the tests store.
@Serdeable
record Note(String text, int stars) {

    Note {
        if (stars < 0) {
            throw new IllegalArgumentException("stars count from 0");
        }
    }

    static Note of(String text) {
        return new Note(text, 3);
    }
}
