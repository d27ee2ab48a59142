package org.memberpulse.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * What is added to events at the moment they are sent, because it must not be stored: links with their tokens. A feature
 * implements it for events of its own.
 */
public interface EventDetails {
    /** Whether it adds to events of this type. */
    boolean covers(EventType type);

    /** The fields to add to the data; empty when by now nobody should be told of this event any more. */
    Optional<Map<String, ?>> of(String organization, EventType type, ObjectNode data);

    /** Notes that the event arrived, in the transaction that notes the delivery. */
    void delivered(String organization, EventType type, ObjectNode data);
}
