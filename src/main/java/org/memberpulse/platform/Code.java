package org.memberpulse.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code that an organization gives to its things: segments, stages, surveys, dimensions, and its own slug. */
@Pattern(regexp = Code.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {
    /** Lower-case letters, digits, {@code _} and {@code -}; at most 64 characters. */
    String PATTERN = "[a-z0-9][a-z0-9_-]{0,63}";

    String message() default "must match [a-z0-9][a-z0-9_-]{0,63}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
