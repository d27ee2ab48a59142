package org.memberpulse.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.memberpulse.problem.ProblemException;

/**
 * What became of the email of an invitation.
 *
 * @param invitationId the invitation; absent where member and stage name it
 * @param memberId with stage: the latest invitation of this member at the stage
 * @param at when it happened; now when absent, the time of issue when before that
 */
public record DeliveryEvent(UUID invitationId, String memberId, String stage, DeliveryStatus status, Instant at) {
    /** Clocks of email tools may be ahead of ours a little. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    void check(Instant now) {
        if (status == null) {
            throw ProblemException.invalid("/status", "status must be given");
        }
        boolean byMember = memberId != null && stage != null;
        if (invitationId == null ? !byMember : memberId != null || stage != null) {
            throw ProblemException.invalid("", "Name either an invitationId or a memberId and a stage");
        }
        if (at != null && at.isAfter(now.plus(CLOCK_SKEW))) {
            throw ProblemException.invalid("/at", "at must not lie in the future");
        }
    }
}
