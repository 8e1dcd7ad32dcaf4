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

    @Override
    public boolean isValid(
            @Nullable String text,
            AnnotationValue<PlainText> constraint,
            ConstraintValidatorContext context) {
        return text == null || isPlain(text);
    }

    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainTextValidator::isControlOrHalfOfAPair);
    }

    private static boolean isControlOrHalfOfAPair(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
