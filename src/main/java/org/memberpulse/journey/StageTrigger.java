package org.memberpulse.journey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How a stage is reached: on a date of the member ({@code anchor} and {@code offsetDays}) or by an event only.
 *
 * @param windowDays for how many days after it was reached the stage is still worth asking about
 * @param event true for a stage without a date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageTrigger(
        Anchor anchor,
        @Min(-3650) @Max(3650) Integer offsetDays,
        @Min(1) @Max(3650) Integer windowDays,
        Boolean event) {
    static final int DEFAULT_WINDOW_DAYS = 30;

    @JsonIgnore
    @AssertTrue(message = "a trigger is either {\"event\": true} or has an anchor")
    public boolean isDateOrEvent() {
        return anchor == null ? Boolean.TRUE.equals(event) && offsetDays == null : !Boolean.TRUE.equals(event);
    }
}
