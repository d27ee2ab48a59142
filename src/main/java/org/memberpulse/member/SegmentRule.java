package org.memberpulse.member;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on a member: exactly one of {@code any}, {@code all}, {@code not}, {@code attribute} (with {@code in}) or
 * {@code tenureMonths}.
 *
 * @param in the values of the attribute that match, compared as text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentRule(
        @Size(min = 1, max = 50) List<@NotNull @Valid SegmentRule> any,
        @Size(min = 1, max = 50) List<@NotNull @Valid SegmentRule> all,
        @Valid SegmentRule not,
        @Size(min = 1, max = 100) String attribute,
        @Size(min = 1, max = 500) List<@NotNull @Size(max = 500) String> in,
        @Valid TenureMonths tenureMonths) {

    /**
     * Whole months since the member joined; 31 January to 28 February is not yet one month.
     *
     * @param lt fewer than this
     * @param gte at least this
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TenureMonths(Integer lt, Integer gte) {
        @JsonIgnore
        @AssertTrue(message = "tenureMonths needs lt or gte")
        public boolean isBounded() {
            return lt != null || gte != null;
        }

        boolean matches(LocalDate joinedOn, LocalDate today) {
            if (joinedOn == null) {
                return false;
            }
            long months = ChronoUnit.MONTHS.between(joinedOn, today);
            return (lt == null || months < lt) && (gte == null || months >= gte);
        }
    }

    /** A rule that an attribute has one value. */
    static SegmentRule attributeIs(String attribute, String value) {
        return new SegmentRule(null, null, null, attribute, List.of(value), null);
    }

    @JsonIgnore
    @AssertTrue(message = "a rule is exactly one of any, all, not, attribute with in, or tenureMonths")
    public boolean isOneCondition() {
        long conditions = Stream.of(any, all, not, attribute, tenureMonths)
                .filter(condition -> condition != null)
                .count();
        return conditions == 1 && (attribute == null) == (in == null);
    }

    boolean matches(ObjectNode attributes, LocalDate joinedOn, LocalDate today) {
        if (any != null) {
            return any.stream().anyMatch(rule -> rule.matches(attributes, joinedOn, today));
        }
        if (all != null) {
            return all.stream().allMatch(rule -> rule.matches(attributes, joinedOn, today));
        }
        if (not != null) {
            return !not.matches(attributes, joinedOn, today);
        }
        if (attribute != null) {
            return attributes.has(attribute)
                    && in.contains(attributes.get(attribute).asText());
        }
        return tenureMonths.matches(joinedOn, today);
    }
}
