package org.memberpulse.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The hours of a day in which the date sweep asks.
 *
 * @param from the local hour from which it asks, 0 to 23
 * @param to the local hour before which it asks, 1 to 24
 */
public record SendHours(
        @NotNull @Min(0) @Max(23) Integer from,
        @NotNull @Min(1) @Max(24) Integer to) {
    @JsonIgnore
    @AssertTrue(message = "from must be before to")
    public boolean isOneSpan() {
        return from == null || to == null || from < to;
    }
}
