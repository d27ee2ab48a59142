package org.memberpulse.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A language tag (BCP 47), such as {@code en}, {@code fr-CA} or {@code zh-Hant-TW}. */
@Pattern(regexp = LocaleTag.PATTERN)
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
public @interface LocaleTag {
    String PATTERN = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,4}";

    String message() default "must be a language tag such as en or fr-CA";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
