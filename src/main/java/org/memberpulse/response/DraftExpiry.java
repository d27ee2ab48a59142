package org.memberpulse.response;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.memberpulse.organization.Organizations;

/** Cuts what joins partial confidential answers to their invitations once these have expired. */
@Singleton
class DraftExpiry {
    private final Organizations organizations;
    private final DraftStore store;
    private final Clock clock;

    DraftExpiry(Organizations organizations, DraftStore store, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "${memberpulse.housekeeping.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        organizations.ids().forEach(organization -> store.dropExpired(organization, clock.instant()));
    }
}
