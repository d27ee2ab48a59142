package org.memberpulse.member;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The organization's own id of a member: any text of 1 to 200 characters without control characters. */
@Pattern(regexp = MemberId.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface MemberId {
    /** A control character is never meant. Written so that readers of the OpenAPI document understand it too. */
    String PATTERN = "[^\\u0000-\\u001f\\u007f]{1,200}";

    String message() default "must be 1 to 200 characters without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
