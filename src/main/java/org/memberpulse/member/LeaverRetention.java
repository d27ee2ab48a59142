package org.memberpulse.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Forgets members some time after they left. They may come back. */
@Singleton
class LeaverRetention implements KeptForATime {
    private static final Logger LOG = Logger.getLogger(LeaverRetention.class);
    private static final int STEP = 100;

    private final RosterStore store;
    private final Erasure erasure;

    LeaverRetention(RosterStore store, Erasure erasure) {
        this.store = store;
        this.erasure = erasure;
    }

    @Override
    public Optional<UUID> forget(String organization, Cutoffs cutoffs, UUID after) {
        List<RosterStore.Entry> leavers =
                store.leftBefore(organization, cutoffs.leavers().at(), after, STEP);
        leavers.forEach(leaver -> forget(leaver.memberId()));
        return leavers.size() < STEP
                ? Optional.empty()
                : Optional.of(leavers.get(leavers.size() - 1).id());
    }

    /** Each by itself: nobody waits for all of them, and one who cannot be forgotten now is the next day. */
    private void forget(String memberId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> erasure.forgetLeaver(memberId));
        } catch (RuntimeException failed) {
            LOG.warn("A member who left cannot be forgotten today", failed);
        }
    }
}
