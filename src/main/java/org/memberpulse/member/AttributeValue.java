package org.memberpulse.member;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value of an attribute: a text of at most 500 characters, a number, a boolean, or null to remove it. */
@Constraint(validatedBy = AttributeValue.Scalar.class)
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AttributeValue {
    String message() default "must be a text of at most 500 characters, a number, a boolean or null";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses lists, objects and numbers too long to be meant. */
    class Scalar implements ConstraintValidator<AttributeValue, JsonNode> {
        private static final int LONGEST = 500;

        @Override
        public boolean isValid(JsonNode value, ConstraintValidatorContext context) {
            return value == null || !value.isContainerNode() && value.asText().length() <= LONGEST;
        }
    }
}
