package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody read what members wrote.
 *
 * @param apiKey the key that was used
 * @param owner whose key it was; null when it belonged to a program
 * @param filter which responses were asked for, by the parameters of {@code GET /v1/responses}; empty for all; only
 *     {@code "export": true} when everything about one member was
 * @param responses how many were on the page; null for a stream, which tells all that fit the filter
 */
public record CommentReading(
        UUID id,
        Instant readAt,
        UUID apiKey,
        String owner,
        ObjectNode filter,
        ResponseForm format,
        Integer responses) {}
