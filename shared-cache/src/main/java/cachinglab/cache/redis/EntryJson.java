package cachinglab.cache.redis;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.config.DeserializationConfiguration;
import io.micronaut.serde.config.SerializationConfiguration;
import io.micronaut.serde.config.annotation.SerdeConfig.SerInclude;

/// JSON as entries and key-values have it, whatever a service has set for its own: nothing is left out when it is
/// written, and what lacks something its type needs is of an older shape and is not read. Fields
/// nobody knows are skipped: while a service is updated, two shapes share Redis.
public final class EntryJson {

    private EntryJson() {}

    public static ObjectMapper of(ObjectMapper json) {
        return json.cloneWithConfiguration(null, new Complete(), new Strict());
    }

    private record Complete() implements SerializationConfiguration {

        @Override
        public SerInclude getInclusion() {
            return SerInclude.ALWAYS;
        }

        @Override
        public boolean isAlwaysSerializeErrorsAsList() {
            return false;
        }
    }

    private record Strict() implements DeserializationConfiguration {

        @Override
        public boolean isIgnoreUnknown() {
            return true;
        }

        @Override
        public boolean isStrictNullable() {
            return true;
        }

        @Override
        public boolean isFailOnNullForPrimitives() {
            return true;
        }

        @Override
        public int getArraySizeThreshold() {
            return 100; // Serde's own default
        }
    }
}
