package org.memberpulse.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one member was asked before: by invitations that hold their place, and elsewhere. */
final class History {
    private final List<Invitation> invitations = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();

    void add(Invitation invitation) {
        invitations.add(invitation);
        asks.add(new Ask(invitation.issuedAt(), invitation.stage(), invitation.exempt()));
    }

    void add(Ask elsewhere) {
        asks.add(elsewhere);
    }

    List<Ask> asks() {
        return List.copyOf(asks);
    }

    /** The invitation for this occurrence, whatever became of it. */
    Optional<Invitation> of(String stage, String occurrence) {
        return invitations.stream()
                .filter(invitation -> invitation.stage().equals(stage))
                .filter(invitation -> invitation.occurrence().equals(occurrence))
                .findFirst();
    }

    /** An invitation of the stage that can be answered. */
    Optional<Invitation> open(String stage, Instant now) {
        return invitations.stream()
                .filter(invitation -> invitation.stage().equals(stage))
                .filter(invitation -> invitation.open(now))
                .findFirst();
    }
}
