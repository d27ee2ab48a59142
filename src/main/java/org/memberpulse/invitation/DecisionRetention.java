package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.member.Cutoffs;
import org.memberpulse.member.KeptForATime;

/** Forgets who was held back, and who was asked elsewhere. */
@Singleton
class DecisionRetention implements KeptForATime {
    private static final int STEP = 5_000;

    private final AskRetentionStore store;

    DecisionRetention(AskRetentionStore store) {
        this.store = store;
    }

    @Override
    public Optional<UUID> forget(String organization, Cutoffs cutoffs, UUID after) {
        Instant before = cutoffs.invitations().at();
        int heldBack = store.forgetHeldBack(organization, before, STEP);
        int asks = store.forgetAsks(organization, before, STEP);
        return heldBack < STEP && asks < STEP ? Optional.empty() : Optional.of(after);
    }
}
