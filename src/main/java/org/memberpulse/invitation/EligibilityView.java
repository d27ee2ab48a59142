package org.memberpulse.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The decision a trigger would get now, rule by rule.
 *
 * @param decision {@code invited} or {@code suppressed}
 * @param reason the first rule that stands against asking; null when the member would be asked
 * @param eligibleAt from when no rule of time stands against asking, where that is known
 * @param invitationId the invitation that was issued for this occurrence before, which a trigger would get again; null
 *     when there is none
 * @param rules all rules in the order in which they are tried
 * @param asks when the member was asked, the latest first; also elsewhere, as imported answers tell
 */
public record EligibilityView(
        String memberId,
        String stage,
        String occurrence,
        String segment,
        String decision,
        SuppressionReason reason,
        Instant eligibleAt,
        UUID invitationId,
        List<RuleView> rules,
        List<Ask> asks) {

    /**
     * One rule.
     *
     * @param rule the reason it gives when it stands against asking
     * @param until until when it does, where time alone will change that
     */
    public record RuleView(SuppressionReason rule, boolean passes, Instant until) {}
}
