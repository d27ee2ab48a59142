package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One member asked one survey version at one stage occurrence. Segment, attributes, context and channel are those of
 * the moment of issue and never change.
 *
 * @param organizationId whose it is
 * @param member the internal id of the member; null once the person was erased
 * @param exempt whether it counts for neither the quiet period nor the yearly cap
 * @param origin who said that the member reached the stage
 * @param secretId which secret its token was made with
 * @param answered whether an answer was accepted, whole or partial
 * @param answeredAt when the first answer was accepted; null for a confidential survey, also when answered
 */
public record Invitation(
        String organizationId,
        UUID id,
        UUID member,
        String stage,
        String occurrence,
        String segment,
        String survey,
        int version,
        String locale,
        String channel,
        ObjectNode attributes,
        ObjectNode context,
        double sampling,
        boolean exempt,
        boolean test,
        Origin origin,
        String secretId,
        Instant occurredAt,
        Instant issuedAt,
        Instant expiresAt,
        boolean answered,
        Instant answeredAt,
        Instant withdrawnAt) {

    /** How long a member can answer; also the longest time an email waits to be read with any use. */
    static final Duration LIFETIME = Duration.ofDays(21);

    /** How long a member can change an answer. */
    public static final Duration EDIT_WINDOW = Duration.ofHours(72);

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    boolean open(Instant now) {
        return !answered && !withdrawn() && !expired(now);
    }
}
