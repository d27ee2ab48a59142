package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Notes what members do with a survey before they answer it. */
@Singleton
public class InvitationEvents {
    private final Jdbi jdbi;
    private final Discretion discretion;
    private final Clock clock;

    InvitationEvents(Jdbi jdbi, Discretion discretion, Clock clock) {
        this.jdbi = jdbi;
        this.discretion = discretion;
        this.clock = clock;
    }

    /** Keeps the first time of each; once answered, nothing is noted any more. */
    public void note(Invitation invitation, InvitationEventType type) {
        Instant at = discretion.noted(
                invitation.organizationId(),
                invitation.survey(),
                invitation.version(),
                invitation.issuedAt(),
                clock.instant());
        jdbi.useHandle(handle -> handle.createUpdate("update invitation set " + type.column() + " = :at"
                        + " where organization_id = :organization and id = :id and state = 'issued' and "
                        + type.column() + " is null")
                .bind("organization", invitation.organizationId())
                .bind("id", invitation.id())
                .bind("at", at)
                .execute());
    }
}
