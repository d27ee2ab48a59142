package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.memberpulse.invitation.LifecycleStore.Claimed;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.webhook.EventType;
import org.memberpulse.webhook.Outbox;

/** Notes the end of invitations, and takes back those that never left the house. */
@Singleton
class Endings {
    /** Nobody fetched it for so long: no email will come of it, so the member can be asked at another time. */
    static final Duration UNCOLLECTED = Duration.ofDays(7);

    private final CurrentOrganization current;
    private final LifecycleStore store;
    private final Outbox outbox;
    private final Clock clock;

    Endings(CurrentOrganization current, LifecycleStore store, Outbox outbox, Clock clock) {
        this.current = current;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Handles one batch for the current organization, in the transaction it is called in; says how many. */
    int close() {
        List<Claimed> closed = store.close(current.id(), clock.instant(), Lifecycle.BATCH);
        outbox.record(
                current.id(),
                closed.stream()
                        .filter(Endings::wentUnanswered)
                        .map(claimed -> InvitationHappenings.of(
                                EventType.INVITATION_EXPIRED,
                                claimed.invitation(),
                                claimed.memberId(),
                                claimed.invitation().expiresAt()))
                        .toList());
        return closed.size();
    }

    /** The same for invitations of the sweep or of a hook, whose links somebody had to fetch. */
    int withdrawUncollected() {
        return store.withdrawUncollected(
                current.id(), clock.instant().minus(UNCOLLECTED), clock.instant(), Lifecycle.BATCH);
    }

    private static boolean wentUnanswered(Claimed claimed) {
        return !claimed.invitation().answered() && !claimed.invitation().withdrawn() && claimed.memberId() != null;
    }
}
