package org.memberpulse.invitation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.memberpulse.organization.Organizations;

/** Forgets what was answered to idempotency keys once they have served. */
@Singleton
class IdempotencyExpiry {
    private final Organizations organizations;
    private final IdempotencyStore store;
    private final Clock clock;

    IdempotencyExpiry(Organizations organizations, IdempotencyStore store, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "${memberpulse.housekeeping.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        organizations
                .ids()
                .forEach(organization ->
                        store.forgetBefore(organization, clock.instant().minus(IdempotencyStore.KEPT)));
    }
}
