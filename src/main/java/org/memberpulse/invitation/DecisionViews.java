package org.memberpulse.invitation;

import jakarta.inject.Singleton;

/** Shows decisions to those who may have the links. */
@Singleton
class DecisionViews {
    private final Tokens tokens;
    private final Links links;

    DecisionViews(Tokens tokens, Links links) {
        this.tokens = tokens;
        this.links = links;
    }

    DecisionView of(Decision decision) {
        Candidate candidate = decision.candidate();
        return of(candidate.member().memberId(), candidate.test(), decision.verdict(), decision.invitation());
    }

    /** @param invitation null when there is none to show */
    DecisionView of(String memberId, boolean test, Verdict verdict, Invitation invitation) {
        InvitationView view = invitation == null ? null : view(memberId, invitation);
        if (test && view != null) {
            return DecisionView.invited(view).withRules(verdict);
        }
        return verdict.invited() ? DecisionView.invited(view) : DecisionView.suppressed(verdict, view);
    }

    private InvitationView view(String memberId, Invitation invitation) {
        String token = tokens.token(invitation.organizationId(), invitation.id(), invitation.secretId())
                .orElse(null);
        return InvitationView.of(invitation, memberId, token, links);
    }
}
