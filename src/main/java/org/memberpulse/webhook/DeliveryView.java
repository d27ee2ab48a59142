package org.memberpulse.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * One event on its way to a webhook.
 *
 * @param eventId the {@code webhook-id} of every attempt
 * @param occurredAt when it happened; for the answer to a confidential survey the end of that day
 * @param attempts made so far
 * @param lastStatus the last answer's status; null when there was no answer
 * @param lastError what was wrong with the last attempt; null when nothing was
 * @param lastAttemptAt when the last attempt began
 * @param durationMillis how long the last attempt took
 * @param nextAttemptAt when it is tried next, if the webhook is enabled then; null when it is not
 * @param finishedAt when it was delivered, failed for the last time or was dropped
 */
public record DeliveryView(
        UUID eventId,
        EventType type,
        Instant occurredAt,
        DeliveryState state,
        int attempts,
        Integer lastStatus,
        DeliveryError lastError,
        Instant lastAttemptAt,
        Integer durationMillis,
        Instant nextAttemptAt,
        Instant finishedAt) {}
