package org.memberpulse.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.platform.Sha256;

/** Answers stage events: decides, or says again what was decided under the same key. One transaction each. */
@ApplicationScoped
public class StageEvents {
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final CurrentOrganization current;
    private final Triggers triggers;
    private final IdempotencyStore idempotency;
    private final InvitationStore invitations;
    private final DecisionViews views;
    private final Clock clock;

    StageEvents(
            CurrentOrganization current,
            Triggers triggers,
            IdempotencyStore idempotency,
            InvitationStore invitations,
            DecisionViews views,
            Clock clock) {
        this.current = current;
        this.triggers = triggers;
        this.idempotency = idempotency;
        this.invitations = invitations;
        this.views = views;
        this.clock = clock;
    }

    /** The status and body to answer with, and whether an idempotency key replayed them. */
    record Answer(int status, DecisionView decision, boolean replayed) {}

    @Transactional
    Answer answer(NewStageEvent event, Optional<String> key) {
        if (key.isEmpty()) {
            return decide(event).answer();
        }
        byte[] hash = Sha256.of(event.toString());
        Optional<IdempotencyStore.Answered> before = idempotency.claim(current.id(), key.get(), hash, clock.instant());
        if (before.isPresent()) {
            return again(event, before.get());
        }
        Decided decided = decide(event);
        idempotency.answer(current.id(), key.get(), decided.toRemember());
        return decided.answer();
    }

    /** Decides about an event that came through a hook; the answer names no invitation. */
    @Transactional
    public DecisionView answerHook(NewStageEvent event) {
        Decision decision = triggers.decide(event, Origin.HOOK);
        return views.of(decision).withoutInvitation();
    }

    /** Asks a known member of the current organization for trying out: no rule stands against it, nothing is counted. */
    @Transactional
    public void tryOut(String memberId, String stage, String channel) {
        triggers.decide(new NewStageEvent(memberId, stage, null, null, channel, null, true, null), Origin.TRIGGER);
    }

    private record Decided(Answer answer, IdempotencyStore.Answered toRemember) {}

    private Decided decide(NewStageEvent event) {
        Decision decision = triggers.decide(event, Origin.TRIGGER);
        Invitation invitation = decision.invitation();
        int status = decision.issued() ? CREATED : OK;
        return new Decided(
                new Answer(status, views.of(decision), false),
                new IdempotencyStore.Answered(
                        status,
                        invitation == null ? null : invitation.id(),
                        decision.candidate().member().id(),
                        decision.verdict()));
    }

    private Answer again(NewStageEvent event, IdempotencyStore.Answered before) {
        Invitation invitation = Optional.ofNullable(before.invitation())
                .flatMap(id -> invitations.find(current.id(), id))
                .orElse(null);
        return new Answer(
                before.status(), views.of(event.memberId(), event.isTest(), before.verdict(), invitation), true);
    }
}
