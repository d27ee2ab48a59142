package org.memberpulse.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.memberpulse.platform.Ids;
import org.memberpulse.survey.CheckedAnswers;

/**
 * The row that a first accepted answer becomes. What stands in it is what the promise on the page allows: an identified
 * answer names its invitation and member, when they were asked and the moment of the answer; a confidential one has a
 * random id, the local day, segment and stage, and nothing else, unless the member agreed to be contacted about it.
 *
 * @param identified whether the invitation stands in it, with its dimensions and the time of its issue
 * @param named whether the member of the invitation stands in it
 */
record FirstAnswer(
        UUID id,
        boolean identified,
        boolean named,
        Instant answeredAt,
        LocalDate answeredOn,
        CheckedAnswers checked,
        boolean complete) {

    static FirstAnswer identified(CheckedAnswers checked, boolean complete, Instant now) {
        return new FirstAnswer(Ids.ordered(now), true, true, now, null, checked, complete);
    }

    static FirstAnswer confidential(CheckedAnswers checked, boolean complete, Instant now, ZoneId zone) {
        return new FirstAnswer(
                Ids.random(), false, named(checked, complete), null, LocalDate.ofInstant(now, zone), checked, complete);
    }

    /** The name goes with a confidential answer only when the member says so in the answer that is final. */
    static boolean named(CheckedAnswers checked, boolean complete) {
        return complete && checked.contactAgreed();
    }

    /** Whether the invitation counts as answered; a confidential one does when the answer is final. */
    boolean core() {
        return checked.core() && (identified || complete);
    }
}
