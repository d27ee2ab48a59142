package org.memberpulse.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.Set;

/** The IANA name of a time zone, such as {@code Europe/London}; no bare offsets, because they know no summer time. */
@Constraint(validatedBy = TimeZoneId.Known.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeZoneId {
    String message() default "must be an IANA time zone such as Europe/London";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the zones that both Java and PostgreSQL know: no {@code SystemV/...}. */
    class Known implements ConstraintValidator<TimeZoneId, String> {
        private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

        @Override
        public boolean isValid(String zone, ConstraintValidatorContext context) {
            return zone == null || ZONES.contains(zone) && !zone.startsWith("SystemV/");
        }
    }
}
