package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** The answers to one invitation as stored; the times are null for a confidential answer. */
record StoredResponse(UUID id, Instant answeredAt, Instant updatedAt, boolean complete, ObjectNode answers) {
    ResponseReceipt receipt() {
        return new ResponseReceipt(answeredAt, updatedAt, complete);
    }
}
