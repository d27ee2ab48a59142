package org.memberpulse.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What is to be sent again.
 *
 * @param from events that happened at this time or later
 * @param to events that happened before this time
 * @param delivered true for what was delivered, too (default false)
 */
public record Replay(@NotNull Instant from, @NotNull Instant to, Boolean delivered) {
    @JsonIgnore
    @AssertTrue(message = "from must be before to")
    public boolean isOneSpan() {
        return from == null || to == null || from.isBefore(to);
    }

    boolean withDelivered() {
        return delivered != null && delivered;
    }
}
