package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.platform.Ids;
import org.memberpulse.survey.CheckedAnswers;

/**
 * The row that a first accepted answer becomes. What stands in it is what the promise on the page allows: an identified
 * answer names its invitation and member and the moment; a confidential one has a random id, the local day, segment and
 * stage, and nothing else, unless the member agreed to be contacted about it.
 *
 * @param named whether the member of the invitation stands in it
 */
record FirstAnswer(
        UUID id,
        UUID invitation,
        boolean named,
        ObjectNode dimensions,
        Instant answeredAt,
        LocalDate answeredOn,
        CheckedAnswers checked,
        boolean complete) {

    static FirstAnswer identified(Invitation invitation, CheckedAnswers checked, boolean complete, Instant now) {
        return new FirstAnswer(
                Ids.ordered(now), invitation.id(), true, dimensions(invitation), now, null, checked, complete);
    }

    static FirstAnswer confidential(
            Invitation invitation, CheckedAnswers checked, boolean complete, Instant now, ZoneId zone) {
        return new FirstAnswer(
                Ids.random(),
                null,
                named(checked, complete),
                JsonNodeFactory.instance.objectNode(),
                null,
                LocalDate.ofInstant(now, zone),
                checked,
                complete);
    }

    /** The name goes with a confidential answer only when the member says so in the answer that is final. */
    static boolean named(CheckedAnswers checked, boolean complete) {
        return complete && checked.contactAgreed();
    }

    private static ObjectNode dimensions(Invitation invitation) {
        ObjectNode dimensions = JsonNodeFactory.instance.objectNode();
        if (invitation.channel() != null) {
            dimensions.put("channel", invitation.channel());
        }
        return dimensions;
    }
}
