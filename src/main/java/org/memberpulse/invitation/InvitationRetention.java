package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.member.Cutoffs;
import org.memberpulse.member.KeptForATime;

/** Forgets who was invited. */
@Singleton
class InvitationRetention implements KeptForATime {
    private final AskRetentionStore store;

    InvitationRetention(AskRetentionStore store) {
        this.store = store;
    }

    @Override
    public Optional<UUID> forget(String organization, Cutoffs cutoffs, UUID after) {
        return store.forgetInvited(organization, cutoffs.invitations().at(), after);
    }
}
