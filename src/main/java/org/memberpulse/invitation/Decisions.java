package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.memberpulse.platform.Sha256;
import org.memberpulse.webhook.EventType;
import org.memberpulse.webhook.Outbox;

/**
 * Decides about members and does what was decided. What is decided about one member must stand between
 * {@link AskStore#claim} and the end of its transaction: then every decision knows all earlier ones.
 */
@Singleton
class Decisions {
    private final AskStore asks;
    private final InvitationStore invitations;
    private final IssueStore issues;
    private final HeldBackStore heldBack;
    private final Tokens tokens;
    private final Outbox outbox;

    Decisions(
            AskStore asks,
            InvitationStore invitations,
            IssueStore issues,
            HeldBackStore heldBack,
            Tokens tokens,
            Outbox outbox) {
        this.asks = asks;
        this.invitations = invitations;
        this.issues = issues;
        this.heldBack = heldBack;
        this.tokens = tokens;
        this.outbox = outbox;
    }

    /** What these members were asked before, by their internal ids. */
    Map<UUID, History> histories(String organization, List<UUID> members) {
        Map<UUID, History> histories = new HashMap<>();
        members.forEach(member -> histories.put(member, new History()));
        invitations
                .ofMembers(organization, members)
                .forEach(invitation -> histories.get(invitation.member()).add(invitation));
        asks.externalAsks(organization, members)
                .forEach((member, elsewhere) -> elsewhere.forEach(histories.get(member)::add));
        return histories;
    }

    /** Decides, and adds to the history what it issues; writes nothing. */
    Decision decide(Candidate candidate, History history) {
        Verdict verdict = Eligibility.decide(situation(candidate, history));
        if (candidate.test()) {
            return candidate.survey().isEmpty()
                    ? Decision.found(candidate, verdict, null)
                    : Decision.issued(candidate, verdict, Issuing.issue(candidate, tokens.currentSecretId()));
        }
        String stage = candidate.stage().code();
        return history.of(stage, candidate.occurrence())
                .map(same -> Decision.found(candidate, Verdict.INVITED, same))
                .orElseGet(() -> {
                    if (verdict.invited()) {
                        Invitation invitation = Issuing.issue(candidate, tokens.currentSecretId());
                        history.add(invitation);
                        return Decision.issued(candidate, verdict, invitation);
                    }
                    boolean again = verdict.reason() == SuppressionReason.ALREADY_INVITED;
                    return Decision.found(
                            candidate,
                            verdict,
                            again ? history.open(stage, candidate.now()).orElse(null) : null);
                });
    }

    List<Rule> explain(Candidate candidate, History history) {
        return Eligibility.explain(situation(candidate, history));
    }

    private Situation situation(Candidate candidate, History history) {
        String organization = candidate.organization().id();
        String wave = candidate.stage().code() + ":" + candidate.occurrence();
        return candidate.situation(
                history, tokens.draw(organization, candidate.member().id(), wave) < candidate.sampling());
    }

    /** Writes what was decided: invitations, who was held back and why, and what is told to others. */
    void store(String organization, List<Decision> decisions) {
        List<Decision> issued = decisions.stream().filter(Decision::issued).toList();
        issues.issue(organization, issued.stream().map(Decision::invitation).toList(), this::tokenHash);
        heldBack.store(
                organization, decisions.stream().filter(Decision::heldBack).toList());
        List<Decision> invited =
                issued.stream().filter(decision -> !decision.candidate().test()).toList();
        heldBack.release(organization, invited);
        outbox.record(
                organization,
                invited.stream()
                        .map(decision -> InvitationHappenings.of(
                                EventType.INVITATION_ISSUED,
                                decision.invitation(),
                                decision.candidate().member().memberId(),
                                decision.invitation().issuedAt()))
                        .toList());
    }

    private byte[] tokenHash(Invitation invitation) {
        return Sha256.of(tokens.token(invitation.organizationId(), invitation.id(), invitation.secretId())
                .orElseThrow());
    }
}
