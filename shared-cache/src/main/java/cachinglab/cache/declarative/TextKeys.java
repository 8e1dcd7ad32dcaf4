package cachinglab.cache.declarative;

import io.micronaut.cache.interceptor.DefaultCacheKeyGenerator;
import io.micronaut.core.annotation.AnnotationMetadata;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Makes the keys of annotations that name no other generator: Micronaut looks for a bean of its
/// default's type. That one makes an object of several parameters, which cannot be read back.
@Singleton
class TextKeys extends DefaultCacheKeyGenerator {

    @Override
    public Object generateKey(AnnotationMetadata annotations, @Nullable Object... parameters) {
        return TextKey.of(parameters);
    }
}
