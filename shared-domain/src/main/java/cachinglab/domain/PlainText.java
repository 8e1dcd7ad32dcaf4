package cachinglab.domain;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Text PostgreSQL, JSON and a terminal can all carry: well-formed Unicode without control
/// characters.
@Constraint(validatedBy = PlainTextValidator.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    String message() default "must be well-formed text without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
