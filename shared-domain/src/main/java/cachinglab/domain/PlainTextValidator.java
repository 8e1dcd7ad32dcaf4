package cachinglab.domain;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Checks {@link PlainText}. An absent text is left to other constraints.
@Singleton
@Introspected
public final class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    /// What a decoder leaves in place of bytes it could not read.
    private static final int REPLACEMENT = 0xFFFD;

    @Override
    public boolean isValid(
            @Nullable String text,
            AnnotationValue<PlainText> constraint,
            ConstraintValidatorContext context) {
        return text == null || isPlain(text);
    }

    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainTextValidator::isDamaged);
    }

    private static boolean isDamaged(int codePoint) {
        return codePoint == REPLACEMENT
                || Character.isISOControl(codePoint)
                || isHalfOfAPair(codePoint);
    }

    private static boolean isHalfOfAPair(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
