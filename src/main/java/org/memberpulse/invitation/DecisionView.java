package org.memberpulse.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The answer to a trigger.
 *
 * @param decision {@code invited} or {@code suppressed}
 * @param reason why not, when suppressed
 * @param eligibleAt from when no rule of time stands against asking, where that is known
 * @param invitation the invitation; with {@code already_invited} the one that is still open, if any
 * @param rules for a test: what the rules would have decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        String decision, SuppressionReason reason, Instant eligibleAt, InvitationView invitation, DecisionView rules) {
    static DecisionView invited(InvitationView invitation) {
        return new DecisionView("invited", null, null, invitation, null);
    }

    static DecisionView suppressed(Verdict verdict, InvitationView open) {
        return new DecisionView("suppressed", verdict.reason(), verdict.eligibleAt(), open, null);
    }

    static DecisionView of(Verdict verdict) {
        return verdict.invited() ? invited(null) : suppressed(verdict, null);
    }

    DecisionView withoutInvitation() {
        return new DecisionView(decision, reason, eligibleAt, null, rules);
    }

    DecisionView withRules(Verdict verdict) {
        return new DecisionView(decision, reason, eligibleAt, invitation, of(verdict));
    }
}
