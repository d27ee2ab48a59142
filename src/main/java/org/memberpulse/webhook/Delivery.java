package org.memberpulse.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this instance tries now.
 *
 * @param claim proves that it still is this instance's to try
 * @param attempts made before this one
 * @param firstAttemptAt when the first was; the time of this one if it is the first
 */
record Delivery(
        UUID event,
        EventType type,
        Instant occurredAt,
        ObjectNode data,
        UUID claim,
        int attempts,
        Instant firstAttemptAt) {}
